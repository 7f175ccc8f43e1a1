package dev.tramontane.engine.environment.jooq;

import static dev.tramontane.db.generated.Tables.ENVIRONMENT;
import static dev.tramontane.engine.definition.StoredDefinition.DEFAULT_PROJECT;

import dev.tramontane.db.generated.tables.records.EnvironmentRecord;
import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.engine.environment.EnvironmentStore;
import dev.tramontane.engine.environment.EnvironmentView;
import dev.tramontane.engine.journal.codec.SafeText;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.engine.query.jooq.ListColumns;
import dev.tramontane.engine.query.jooq.ListStatement;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The environments of the default project. */
public final class JooqEnvironmentStore implements EnvironmentStore {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final ListColumns COLUMNS =
      ListColumns.of(ENVIRONMENT, ENVIRONMENT.ID)
          .text("name", ENVIRONMENT.NAME)
          .text("description", ENVIRONMENT.DESCRIPTION)
          .json("variables", ENVIRONMENT.VARIABLES)
          .text("scope", ENVIRONMENT.SCOPE)
          .text("project_id", ENVIRONMENT.PROJECT_ID)
          .time("created_at", ENVIRONMENT.CREATED_AT)
          .time("updated_at", ENVIRONMENT.UPDATED_AT);

  private final DSLContext sql;

  public JooqEnvironmentStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<EnvironmentView> find(String name) {
    return sql.selectFrom(ENVIRONMENT).where(named(name)).fetchOptional(JooqEnvironmentStore::read);
  }

  @Override
  public Optional<FrozenMap> variables(String name) {
    return sql.select(ENVIRONMENT.VARIABLES)
        .from(ENVIRONMENT)
        .where(named(name))
        .fetchOptional(row -> variables(row.value1()));
  }

  @Override
  public Page<EnvironmentView> list(ListQuery query) {
    return ListStatement.fetch(
        sql,
        COLUMNS,
        List.of(ENVIRONMENT.fields()),
        ENVIRONMENT.PROJECT_ID.eq(DEFAULT_PROJECT),
        query,
        row -> read(row.into(ENVIRONMENT)));
  }

  @Override
  public boolean insert(EnvironmentView environment) {
    return sql.insertInto(ENVIRONMENT).set(write(environment)).onConflictDoNothing().execute() == 1;
  }

  @Override
  public Optional<EnvironmentView> replace(String name, UnaryOperator<EnvironmentView> change) {
    return sql.transactionResult(transaction -> {
      var changed =
          transaction
              .dsl()
              .selectFrom(ENVIRONMENT)
              .where(named(name))
              .forUpdate()
              .fetchOptional(JooqEnvironmentStore::read)
              .map(change);
      changed.ifPresent(environment -> update(transaction.dsl(), environment));
      return changed;
    });
  }

  private static void update(DSLContext transaction, EnvironmentView environment) {
    transaction
        .update(ENVIRONMENT)
        .set(write(environment))
        .where(ENVIRONMENT.ID.eq(environment.id()))
        .execute();
  }

  @Override
  public boolean delete(String name) {
    return sql.deleteFrom(ENVIRONMENT).where(named(name)).execute() == 1;
  }

  private static Condition named(String name) {
    return ENVIRONMENT
        .PROJECT_ID
        .eq(DEFAULT_PROJECT)
        .and(ENVIRONMENT.NAME.eq(SafeText.column(name)));
  }

  private static FrozenMap variables(JSON json) {
    return Values.freezeMap(MAPPER.readValue(json.data(), Map.class));
  }

  private static EnvironmentView read(EnvironmentRecord row) {
    return new EnvironmentView(
        row.getId(),
        row.getName(),
        Optional.ofNullable(row.getDescription()),
        variables(row.getVariables()),
        DefinitionScope.of(row.getScope()),
        row.getProjectId(),
        row.getCreatedAt(),
        Optional.ofNullable(row.getUpdatedAt()),
        row.getVersion());
  }

  private static EnvironmentRecord write(EnvironmentView environment) {
    var row = new EnvironmentRecord();
    row.setId(environment.id());
    row.setName(SafeText.column(environment.name()));
    row.setDescription(safe(environment.description()));
    row.setProjectId(environment.projectId());
    row.setScope(environment.scope().text());
    row.setVariables(JSON.json(SafeText.json(MAPPER.writeValueAsString(environment.variables()))));
    row.setCreatedAt(environment.createdAt());
    row.setUpdatedAt(environment.updatedAt().orElse(null));
    row.setVersion(environment.version());
    return row;
  }

  private static @Nullable String safe(Optional<String> text) {
    return text.map(SafeText::column).orElse(null);
  }
}
