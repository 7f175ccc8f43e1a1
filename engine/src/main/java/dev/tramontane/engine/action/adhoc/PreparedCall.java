package dev.tramontane.engine.action.adhoc;

import dev.tramontane.engine.core.library.ActionDefinition.StandardAction;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;

/**
 * A call that can be made.
 *
 * @param name the action that was asked for
 * @param input what it was given, defaults of an ad-hoc action filled in
 * @param base the action in Java that does the work; the called one itself if it is none ad-hoc
 * @param baseInput its evaluated input
 * @param outputs templates that transform the result, innermost first
 */
public record PreparedCall(
    String name, FrozenMap input, StandardAction base, FrozenMap baseInput, FrozenList outputs) {

  public boolean isAdHoc() {
    return !name.equals(base.name());
  }
}
