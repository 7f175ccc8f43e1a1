package dev.tramontane.engine.action;

import dev.tramontane.value.FrozenMap;

/**
 * One call of an action, as the engine makes it.
 *
 * @param input as given, defaults not filled in; names are checked already
 */
public record ActionInvocation(FrozenMap input, ActionSite site) {}
