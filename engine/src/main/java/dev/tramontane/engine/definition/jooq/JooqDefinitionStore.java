package dev.tramontane.engine.definition.jooq;

import static dev.tramontane.db.generated.Tables.CONTENT;
import static dev.tramontane.db.generated.Tables.DEFINITION;
import static dev.tramontane.engine.definition.StoredDefinition.DEFAULT_PROJECT;

import dev.tramontane.engine.definition.DefinitionKind;
import dev.tramontane.engine.definition.DefinitionStore;
import dev.tramontane.engine.definition.StoredDefinition;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.engine.query.jooq.ListColumns;
import dev.tramontane.engine.query.jooq.ListStatement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** The definitions of the default project. */
public final class JooqDefinitionStore implements DefinitionStore {

  private static final ListColumns COLUMNS =
      ListColumns.of(DEFINITION, DEFINITION.ID)
          .text("name", DEFINITION.NAME)
          .text("namespace", DEFINITION.NAMESPACE)
          .text("input", DEFINITION.INPUT)
          .text("definition", DEFINITION.DEFINITION_)
          .text("description", DEFINITION.DESCRIPTION)
          .text("checksum", DEFINITION.CHECKSUM)
          .tags("tags", DEFINITION.TAGS)
          .text("scope", DEFINITION.SCOPE)
          .text("project_id", DEFINITION.PROJECT_ID)
          .time("created_at", DEFINITION.CREATED_AT)
          .time("updated_at", DEFINITION.UPDATED_AT);

  private final DSLContext sql;

  public JooqDefinitionStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<StoredDefinition> find(DefinitionKind kind, String identifier, String namespace) {
    return sql.selectFrom(DEFINITION)
        .where(DefinitionRows.identified(kind, identifier, namespace))
        .fetchOptional(DefinitionRows::read);
  }

  @Override
  public Page<StoredDefinition> list(DefinitionKind kind, ListQuery query) {
    return ListStatement.fetch(
        sql,
        COLUMNS,
        List.of(DEFINITION.fields()),
        ofKind(kind),
        query,
        row -> DefinitionRows.read(row.into(DEFINITION)));
  }

  @Override
  public List<StoredDefinition> all(DefinitionKind kind) {
    return sql.selectFrom(DEFINITION)
        .where(ofKind(kind))
        .orderBy(DEFINITION.NAME, DEFINITION.ID)
        .fetch(DefinitionRows::read);
  }

  @Override
  public List<CatalogEntry> catalog() {
    return sql.select(
            DEFINITION.ID,
            DEFINITION.KIND,
            DEFINITION.NAME,
            DEFINITION.NAMESPACE,
            DEFINITION.SOURCE_HASH)
        .from(DEFINITION)
        .where(DEFINITION.PROJECT_ID.eq(DEFAULT_PROJECT))
        .fetch(row ->
            new CatalogEntry(
                row.value1(),
                DefinitionKind.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                row.value5()));
  }

  @Override
  public Optional<String> text(String hash) {
    return sql.select(CONTENT.VALUE)
        .from(CONTENT)
        .where(CONTENT.HASH.eq(hash))
        .fetchOptional(CONTENT.VALUE)
        .map(json -> JsonMapper.shared().readValue(json.data(), String.class));
  }

  @Override
  public <T> T change(Function<Changes, T> work) {
    return sql.transactionResult(transaction -> work.apply(new JooqChanges(transaction.dsl())));
  }

  private static Condition ofKind(DefinitionKind kind) {
    return DEFINITION.PROJECT_ID.eq(DEFAULT_PROJECT).and(DEFINITION.KIND.eq(kind.name()));
  }
}
