package dev.tramontane.server.rest;

import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.server.http.QueryParameters;
import java.util.Optional;

/**
 * Reads how a definition shall be saved. Nothing wrong is ever saved: skip_validation is ignored.
 */
final class SaveRequests {

  private SaveRequests() {}

  static SaveOptions read(QueryParameters parameters) {
    parameters.only("scope", "namespace", "skip_validation", "identifier");
    return new SaveOptions(
        parameters.textOrEmpty("namespace"),
        parameters.text("scope").map(DefinitionScope::of).orElse(DefinitionScope.PRIVATE),
        Optional.empty(),
        Optional.empty());
  }
}
