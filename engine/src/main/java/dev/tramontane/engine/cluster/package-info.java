/**
 * Who owns which share of the runs. A node holds a lease on its parts and writes under the epoch of
 * the lease; one that lost a part cannot write to it any more.
 */
@NullMarked
package dev.tramontane.engine.cluster;

import org.jspecify.annotations.NullMarked;
