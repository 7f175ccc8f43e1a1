package dev.tramontane.engine.environment;

import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.value.FrozenMap;
import java.util.Optional;

/**
 * What to store of an environment. On update, what is empty stays as it is, and variables are
 * replaced as a whole.
 *
 * @param expectedVersion the version that the writer has seen; empty to overwrite whatever is there
 */
public record EnvironmentChange(
    String name,
    Optional<String> description,
    Optional<FrozenMap> variables,
    Optional<DefinitionScope> scope,
    Optional<Long> expectedVersion) {

  public static EnvironmentChange of(String name, FrozenMap variables) {
    return new EnvironmentChange(
        name, Optional.empty(), Optional.of(variables), Optional.empty(), Optional.empty());
  }
}
