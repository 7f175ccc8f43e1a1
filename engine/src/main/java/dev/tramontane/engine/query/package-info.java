/**
 * What lists, screens and the REST API read: the projections of the journal, written in the same
 * transaction as the events. Every list is one indexed, keyset-paged statement.
 */
@NullMarked
package dev.tramontane.engine.query;

import org.jspecify.annotations.NullMarked;
