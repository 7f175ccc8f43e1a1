package dev.tramontane.server.debug;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.execution.Executions;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Texts of definitions. Only stored ones: a client names a file of its own machine, which we
 * neither have nor read.
 */
record SourceTexts(Executions executions, Definitions definitions) {

  /** The text that an execution runs. */
  Optional<String> running(String definitionHash) {
    return found(() -> executions.definitionText(definitionHash));
  }

  /** The stored workflow or workbook that is called like the file. */
  Optional<String> stored(String pathOrName) {
    var file =
        pathOrName.substring(
            Math.max(pathOrName.lastIndexOf('/'), pathOrName.lastIndexOf('\\')) + 1);
    var name = file.replaceFirst("\\.ya?ml$", "");
    return found(() -> definitions.workbook(name, "").definition())
        .or(() -> found(() -> definitions.workflow(name, "").definition()));
  }

  private static Optional<String> found(Supplier<String> text) {
    try {
      return Optional.of(text.get());
    } catch (EngineException refused) {
      if (refused.category() == EngineException.Category.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
