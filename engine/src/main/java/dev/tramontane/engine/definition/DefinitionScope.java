package dev.tramontane.engine.definition;

import dev.tramontane.engine.EngineException;
import java.util.Arrays;
import java.util.Locale;

/** Who may see a definition. */
public enum DefinitionScope {
  PRIVATE,
  PUBLIC;

  /**
   * Reads the text form of the REST API.
   *
   * @throws EngineException {@code INVALID} for any other text
   */
  public static DefinitionScope of(String text) {
    return Arrays.stream(values())
        .filter(scope -> scope.text().equals(text))
        .findFirst()
        .orElseThrow(() ->
            EngineException.invalid(
                "unknown-scope",
                "Scope must be one of the following: {'private', 'public'}; actual: " + text,
                "Use 'private' or 'public'."));
  }

  /** As the REST API writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
