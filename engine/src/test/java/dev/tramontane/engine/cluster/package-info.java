/** Tests of ownership without a database. */
@NullMarked
package dev.tramontane.engine.cluster;

import org.jspecify.annotations.NullMarked;
