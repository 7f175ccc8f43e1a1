package dev.tramontane.engine.definition;

import java.util.Optional;

/**
 * How a definition text is saved.
 *
 * @param expectedVersion the version that the writer has seen; if it is another one by now,
 *     somebody else saved meanwhile and the save is refused. Empty to overwrite whatever is there
 * @param expectedSource hash of the text that the writer has seen, for texts that hold several
 *     definitions; what was saved with another text is not replaced. Empty to overwrite
 */
public record SaveOptions(
    String namespace,
    DefinitionScope scope,
    Optional<Long> expectedVersion,
    Optional<String> expectedSource) {

  /** Private, in the default namespace, overwriting. */
  public static SaveOptions standard() {
    return new SaveOptions("", DefinitionScope.PRIVATE, Optional.empty(), Optional.empty());
  }

  public static SaveOptions in(String namespace) {
    return new SaveOptions(namespace, DefinitionScope.PRIVATE, Optional.empty(), Optional.empty());
  }

  public SaveOptions expecting(long version) {
    return new SaveOptions(namespace, scope, Optional.of(version), expectedSource);
  }

  public SaveOptions expectingSource(String hash) {
    return new SaveOptions(namespace, scope, expectedVersion, Optional.of(hash));
  }
}
