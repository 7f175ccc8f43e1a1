package dev.tramontane.engine.core.event;

import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;

/**
 * What is really called where a task calls an ad-hoc action.
 *
 * @param name of the action at the end of the chain of bases
 * @param input evaluated input of that action
 * @param outputs templates that transform the result, innermost first
 */
public record ActionCall(String name, FrozenMap input, FrozenList outputs) {}
