/**
 * The heart: a run is a pure function over a journal. {@link dev.tramontane.engine.core.Decider}
 * turns a command into events, {@code state.Evolver} applies an event to the state, {@code
 * effect.Effects} says what follows for the outside. No clock, no chance, no input or output, no
 * threads.
 */
@NullMarked
package dev.tramontane.engine.core;

import org.jspecify.annotations.NullMarked;
