package dev.tramontane.engine.definition;

import java.util.Optional;

/**
 * How a definition text is saved.
 *
 * @param expectedVersion the version that the writer has seen; if it is another one by now,
 *     somebody else saved meanwhile and the save is refused. Empty to overwrite whatever is there
 */
public record SaveOptions(String namespace, DefinitionScope scope, Optional<Long> expectedVersion) {

  /** Private, in the default namespace, overwriting. */
  public static SaveOptions standard() {
    return new SaveOptions("", DefinitionScope.PRIVATE, Optional.empty());
  }

  public static SaveOptions in(String namespace) {
    return new SaveOptions(namespace, DefinitionScope.PRIVATE, Optional.empty());
  }

  public SaveOptions expecting(long version) {
    return new SaveOptions(namespace, scope, Optional.of(version));
  }
}
