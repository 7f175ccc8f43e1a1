/**
 * What happened in a run. Events hold results, never recipes: evaluated inputs, published values,
 * fresh ids. They are for ever: a released record is not edited; a change adds a new one beside it.
 */
@NullMarked
package dev.tramontane.engine.core.event;

import org.jspecify.annotations.NullMarked;
