package dev.tramontane.language.model;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;

/**
 * What a task publishes when it ends in one state: templates by variable name.
 *
 * @param branch variables that travel with the branch
 * @param global variables that the whole workflow execution sees
 */
public record PublishScopes(FrozenMap branch, FrozenMap global) {

  public static final PublishScopes NOTHING =
      new PublishScopes(Values.emptyMap(), Values.emptyMap());

  public boolean isEmpty() {
    return branch.isEmpty() && global.isEmpty();
  }
}
