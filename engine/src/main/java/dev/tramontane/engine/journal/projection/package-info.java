/**
 * From the state of a run to the rows that lists, screens and the REST API read: which executions
 * some events touched, and how each of them looks now.
 */
@NullMarked
package dev.tramontane.engine.journal.projection;

import org.jspecify.annotations.NullMarked;
