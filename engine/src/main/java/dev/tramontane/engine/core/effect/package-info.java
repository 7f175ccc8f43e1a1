/**
 * What a run wants of the outside: actions to run, timers to set. Effects follow from events, or
 * from a folded state after a restart, and are started only after their events are durable.
 */
@NullMarked
package dev.tramontane.engine.core.effect;

import org.jspecify.annotations.NullMarked;
