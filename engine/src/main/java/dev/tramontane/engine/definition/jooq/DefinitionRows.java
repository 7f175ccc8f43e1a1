package dev.tramontane.engine.definition.jooq;

import static dev.tramontane.db.generated.Tables.DEFINITION;
import static dev.tramontane.engine.definition.StoredDefinition.DEFAULT_PROJECT;

import dev.tramontane.db.generated.tables.records.DefinitionRecord;
import dev.tramontane.engine.definition.DefinitionKind;
import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.engine.definition.StoredDefinition;
import dev.tramontane.engine.journal.codec.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Between rows and definitions. */
final class DefinitionRows {

  private DefinitionRows() {}

  /** The definition with that id, or with that name in that namespace. */
  static Condition identified(DefinitionKind kind, String identifier, String namespace) {
    var named =
        DEFINITION
            .NAME
            .eq(SafeText.column(identifier))
            .and(DEFINITION.NAMESPACE.eq(SafeText.column(namespace)));
    return DEFINITION
        .PROJECT_ID
        .eq(DEFAULT_PROJECT)
        .and(DEFINITION.KIND.eq(kind.name()))
        .and(id(identifier).map(DEFINITION.ID::eq).orElse(named));
  }

  private static Optional<UUID> id(String identifier) {
    try {
      return Optional.of(UUID.fromString(identifier)).filter(id -> identifier.length() == 36);
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }

  static StoredDefinition read(DefinitionRecord row) {
    return new StoredDefinition(
        row.getId(),
        DefinitionKind.valueOf(row.getKind()),
        row.getName(),
        row.getNamespace(),
        Optional.ofNullable(row.getWorkbook()),
        Optional.ofNullable(row.getDescription()),
        List.of(row.getTags()),
        Optional.ofNullable(row.getInput()),
        row.getDefinition(),
        Optional.ofNullable(row.getChecksum()),
        row.getSourceHash(),
        DefinitionScope.of(row.getScope()),
        row.getProjectId(),
        row.getCreatedAt(),
        Optional.ofNullable(row.getUpdatedAt()),
        row.getVersion());
  }

  static DefinitionRecord write(StoredDefinition definition) {
    var row = new DefinitionRecord();
    row.setId(definition.id());
    row.setKind(definition.kind().name());
    row.setName(SafeText.column(definition.name()));
    row.setNamespace(SafeText.column(definition.namespace()));
    row.setProjectId(definition.projectId());
    row.setScope(definition.scope().text());
    row.setWorkbook(safe(definition.workbook()));
    row.setDescription(safe(definition.description()));
    row.setTags(definition.tags().stream().map(SafeText::column).toArray(String[]::new));
    row.setInput(safe(definition.input()));
    row.setDefinition(SafeText.column(definition.definition()));
    row.setChecksum(definition.checksum().orElse(null));
    row.setSourceHash(definition.sourceHash());
    row.setCreatedAt(definition.createdAt());
    row.setUpdatedAt(definition.updatedAt().orElse(null));
    row.setVersion(definition.version());
    return row;
  }

  private static @Nullable String safe(Optional<String> text) {
    return text.map(SafeText::column).orElse(null);
  }
}
