package dev.tramontane.engine.core.event;

import dev.tramontane.value.FrozenMap;

/**
 * A call of an action or nested workflow that the debugger holds back.
 *
 * @param index of the item, 0 without {@code with-items}
 * @param input evaluated input
 */
public record PlannedCall(int index, FrozenMap input) {}
