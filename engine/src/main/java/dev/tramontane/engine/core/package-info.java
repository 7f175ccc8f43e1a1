/**
 * The heart: a run is a pure function over a journal. {@code decide} turns a command into events,
 * {@code evolve} applies an event to the state, effects follow from events. No clock, no chance, no
 * input or output, no threads.
 */
@NullMarked
package dev.tramontane.engine.core;

import org.jspecify.annotations.NullMarked;
