package dev.tramontane.engine.definition;

import dev.tramontane.engine.EngineException;
import java.util.Locale;

/** What can be wrong with a request about definitions, in Mistral's words. */
final class DefinitionProblems {

  private DefinitionProblems() {}

  static EngineException notFound(DefinitionKind kind, String identifier, String namespace) {
    var key =
        switch (kind) {
          case WORKFLOW -> "workflow_identifier";
          case WORKBOOK, ACTION -> "name";
        };
    return EngineException.notFound(
        code(kind) + "-not-found",
        "%s not found [%s=%s, namespace=%s]".formatted(kind.label(), key, identifier, namespace),
        "Check the name and the namespace, or create it first.");
  }

  static EngineException duplicate(StoredDefinition definition) {
    return EngineException.conflict(
        "duplicate-definition",
        "Duplicate entry for %s ['name', 'namespace', 'project_id']: %s, %s, None"
            .formatted(
                definition.kind().duplicateLabel(), definition.name(), definition.namespace()),
        "Choose another name, or update the one that exists.");
  }

  static EngineException changedMeanwhile(StoredDefinition found, long expectedVersion) {
    return EngineException.conflict(
        "changed-meanwhile",
        "Expected version %d of the %s '%s', but somebody else has saved version %d."
            .formatted(
                expectedVersion,
                found.kind().label().toLowerCase(Locale.ROOT),
                found.name(),
                found.version()),
        "Load it again and repeat your change on top of the other one.");
  }

  static EngineException savedWithAnotherText(StoredDefinition found) {
    return EngineException.conflict(
        "changed-meanwhile",
        "Expected the %s '%s' as it was when this text was opened, but it was saved since, or belongs"
                .formatted(found.kind().label().toLowerCase(Locale.ROOT), found.name())
            + " to another text.",
        "Load it again and repeat your change on top of the other one.");
  }

  static EngineException moreThanOne(DefinitionKind kind, String identifier) {
    return EngineException.invalid(
        "more-than-one-definition",
        "More than one %ss are not supported for update with identifier. [identifier: %s]"
            .formatted(kind.label().toLowerCase(Locale.ROOT), identifier),
        "Send one definition, or leave the identifier out.");
  }

  private static String code(DefinitionKind kind) {
    return kind.label().toLowerCase(Locale.ROOT);
  }
}
