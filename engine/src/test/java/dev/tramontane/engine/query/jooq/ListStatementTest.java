package dev.tramontane.engine.query.jooq;

import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.db.embedded.TemporaryDatabase;
import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.Filter.Operator;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.ListQuery.Sort;
import dev.tramontane.engine.query.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListStatementTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final ListColumns COLUMNS =
      ListColumns.of(TASK_EXECUTION, TASK_EXECUTION.ID)
          .text("name", TASK_EXECUTION.NAME)
          .choice("state", TASK_EXECUTION.STATE)
          .text("state_info", TASK_EXECUTION.STATE_INFO)
          .tags("tags", TASK_EXECUTION.TAGS)
          .json("published", TASK_EXECUTION.PUBLISHED)
          .truth("processed", TASK_EXECUTION.PROCESSED)
          .uuid("workflow_execution_id", TASK_EXECUTION.WORKFLOW_EXECUTION_ID)
          .time("created_at", TASK_EXECUTION.CREATED_AT)
          .time("updated_at", TASK_EXECUTION.UPDATED_AT);

  private static TemporaryDatabase database;
  private static DSLContext sql;

  /** Five tasks t0 to t4, a minute apart two by two; t0 failed, t1 has no update. */
  @BeforeAll
  static void five_tasks() {
    database = TemporaryDatabase.create();
    sql = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
    for (int number = 0; number < 5; number++) {
      insertTask(number);
    }
  }

  private static void insertTask(int number) {
    var created = NOON.plusSeconds(60L * (number / 2)).plusMillis(number);
    sql.insertInto(TASK_EXECUTION)
        .set(TASK_EXECUTION.ID, id(number))
        .set(TASK_EXECUTION.WORKFLOW_EXECUTION_ID, id(100))
        .set(TASK_EXECUTION.ROOT_ID, id(100))
        .set(TASK_EXECUTION.NAME, "t" + number)
        .set(TASK_EXECUTION.TYPE, "ACTION")
        .set(TASK_EXECUTION.WORKFLOW_NAME, "w")
        .set(TASK_EXECUTION.WORKFLOW_ID, id(200))
        .set(TASK_EXECUTION.TAGS, number < 2 ? new String[] {"a", "b"} : new String[] {"b"})
        .set(TASK_EXECUTION.STATE, number == 0 ? "ERROR" : "SUCCESS")
        .set(TASK_EXECUTION.STATE_INFO, number == 0 ? "100% broken" : null)
        .set(TASK_EXECUTION.PUBLISHED, JSON.json("{\"n\": %d}".formatted(number)))
        .set(TASK_EXECUTION.PROCESSED, number > 2)
        .set(TASK_EXECUTION.PROJECT_ID, "p")
        .set(TASK_EXECUTION.CREATED_AT, created)
        .set(TASK_EXECUTION.UPDATED_AT, number == 1 ? null : created)
        .execute();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static Page<String> page(ListQuery query) {
    return ListStatement.fetch(
        sql,
        COLUMNS,
        List.of(TASK_EXECUTION.NAME),
        DSL.noCondition(),
        query,
        row -> row.get(TASK_EXECUTION.NAME));
  }

  private static String found(Filter filter) {
    return String.join(" ", page(ListQuery.where(filter)).items());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name        | EQUAL            | t1                  | t1
          name        | NOT_EQUAL        | t1                  | t0 t2 t3 t4
          name        | GREATER          | t2                  | t3 t4
          name        | GREATER_OR_EQUAL | t2                  | t2 t3 t4
          name        | LESS             | t2                  | t0 t1
          name        | LESS_OR_EQUAL    | t2                  | t0 t1 t2
          name        | IN               | t1;t4               | t1 t4
          name        | NOT_IN           | t1;t4               | t0 t2 t3
          name        | HAS              | 3                   | t3
          state       | EQUAL            | ERROR               | t0
          state       | NOT_EQUAL        | SUCCESS             | t0
          state_info  | HAS              | 0%                  | t0
          state_info  | NOT_EQUAL        | other               | t0 t1 t2 t3 t4
          tags        | EQUAL            | b,a                 | t0 t1
          published   | EQUAL            | {"n": 3}            | t3
          processed   | EQUAL            | true                | t3 t4
          created_at  | EQUAL            | 2026-01-01 12:01:00 | t2 t3
          created_at  | GREATER          | 2026-01-01 12:02:00 | t4
          id          | EQUAL            | 00000000-0000-0000-0000-000000000002 | t2
          """)
  void a_filter_lets_through(String column, Operator operator, String values, String expected) {
    assertThat(found(new Filter(column, operator, List.of(values.split(";"))))).isEqualTo(expected);
  }

  @Test
  void a_null_value_asks_for_rows_without_one() {
    assertThat(found(Filter.equal("updated_at", null))).isEqualTo("t1");
    assertThat(found(new Filter("updated_at", Operator.NOT_EQUAL, Arrays.asList((String) null))))
        .isEqualTo("t0 t2 t3 t4");
  }

  @ParameterizedTest
  @CsvSource({
    "created_at, false, t0 t1 t2 t3 t4",
    "created_at, true, t4 t3 t2 t1 t0",
    "state, false, t0 t1 t2 t3 t4",
    "state_info, true, t0 t4 t3 t2 t1",
    "updated_at, false, t0 t2 t3 t4 t1",
    "processed, true, t4 t3 t2 t1 t0",
    "published, false, t0 t1 t2 t3 t4"
  })
  void pages_of_any_size_follow_each_other_without_gap(
      String column, boolean descending, String expected) {
    for (int size = 1; size <= 6; size++) {
      assertThat(String.join(" ", walk(column, descending, size))).isEqualTo(expected);
    }
  }

  private static List<String> walk(String column, boolean descending, int size) {
    var names = new ArrayList<String>();
    var marker = Optional.<String>empty();
    while (true) {
      var sort = List.of(new Sort(column, descending));
      var page = page(new ListQuery(List.of(), sort, size, marker));
      names.addAll(page.items());
      if (!page.full()) {
        return names;
      }
      int last = Integer.parseInt(page.items().getLast().substring(1));
      marker = Optional.of(id(last).toString());
    }
  }

  @Test
  void mixed_directions_page_too() {
    var sort = List.of(new Sort("state", true), new Sort("name", false));
    var first = page(new ListQuery(List.of(), sort, 3, Optional.empty()));
    var second = page(new ListQuery(List.of(), sort, 3, Optional.of(id(3).toString())));

    assertThat(first.items()).containsExactly("t1", "t2", "t3");
    assertThat(second.items()).containsExactly("t4", "t0");
  }

  @Test
  void unknown_columns_and_unreadable_values_are_refused_with_a_remedy() {
    assertThatThrownBy(() -> found(Filter.equal("colour", "red")))
        .isInstanceOfSatisfying(
            EngineException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("unknown-column");
              assertThat(refusal.remedy()).contains("state_info");
            });
    assertThatThrownBy(() -> found(Filter.equal("created_at", "yesterday")))
        .hasMessageContaining("yesterday");
    assertThatThrownBy(() -> found(Filter.equal("id", "7"))).hasMessageContaining("'7'");
  }

  @Test
  void a_list_of_one_workflow_is_answered_from_an_index() {
    sql.execute("analyze task_execution");
    var plan =
        sql.transactionResult(transaction -> {
          transaction.dsl().execute("set local enable_seqscan = off");
          return transaction
              .dsl()
              .explain(
                  DSL.using(transaction)
                      .selectFrom(TASK_EXECUTION)
                      .where(COLUMNS.condition(Filter.equal("state", "ERROR")))
                      .orderBy(TASK_EXECUTION.CREATED_AT, TASK_EXECUTION.ID)
                      .limit(10))
              .plan();
        });

    assertThat(plan).contains("task_execution_state").doesNotContain("Sort");
  }
}
