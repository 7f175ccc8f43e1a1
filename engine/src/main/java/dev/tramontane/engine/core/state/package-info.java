/**
 * The state of a run: one execution tree, the root workflow execution with all that is nested in
 * it, immutable and cheap to change. {@link dev.tramontane.engine.core.state.Evolver} applies an
 * event; nothing else makes a new state.
 */
@NullMarked
package dev.tramontane.engine.core.state;

import org.jspecify.annotations.NullMarked;
