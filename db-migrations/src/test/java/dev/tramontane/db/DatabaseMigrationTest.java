package dev.tramontane.db;

import static dev.tramontane.db.generated.Tables.BREAKPOINT;
import static dev.tramontane.db.generated.Tables.JOURNAL;
import static dev.tramontane.db.generated.Tables.PARTITION_LEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.db.embedded.TemporaryDatabase;
import dev.tramontane.db.generated.DefaultSchema;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseMigrationTest {

  private static TemporaryDatabase database;
  private static DSLContext sql;

  @BeforeAll
  static void migrate() {
    database = TemporaryDatabase.create();
    sql = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void migrating_twice_changes_nothing() {
    DatabaseMigration.migrate(database.dataSource());

    assertThat(sql.fetchCount(PARTITION_LEASE)).isEqualTo(16);
  }

  @Test
  void every_generated_table_is_there() {
    DefaultSchema.DEFAULT_SCHEMA
        .getTables()
        .forEach(table -> assertThat(sql.fetchCount(table)).isNotNegative());
  }

  @Test
  void the_journal_takes_a_chunk_once() {
    var root = UUID.randomUUID();
    insertChunk(root);

    assertThatThrownBy(() -> insertChunk(root))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("duplicate key");
    assertThat(
            sql.select(JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .where(JOURNAL.ROOT_ID.eq(root))
                .fetchOne(JOURNAL.PAYLOAD))
        .isEqualTo(JSON.json("[{\"z\": 1, \"a\": 2}]"));
  }

  @Test
  void a_task_has_one_breakpoint_per_phase() {
    insertBreakpoint();

    assertThatThrownBy(DatabaseMigrationTest::insertBreakpoint)
        .hasMessageContaining("duplicate key");
  }

  private static void insertChunk(UUID root) {
    sql.insertInto(JOURNAL)
        .set(JOURNAL.ROOT_ID, root)
        .set(JOURNAL.SEQ, 1)
        .set(JOURNAL.EVENTS, (short) 1)
        .set(JOURNAL.PART, (short) 0)
        .set(JOURNAL.EPOCH, 1L)
        .set(JOURNAL.PAYLOAD, JSON.json("[{\"z\": 1, \"a\": 2}]"))
        .execute();
  }

  private static void insertBreakpoint() {
    sql.insertInto(BREAKPOINT)
        .set(BREAKPOINT.ID, UUID.randomUUID())
        .set(BREAKPOINT.PROJECT_ID, "project")
        .set(BREAKPOINT.WORKFLOW, "workflow")
        .set(BREAKPOINT.TASK, "task")
        .set(BREAKPOINT.PHASE, "TASK_ENTER")
        .set(BREAKPOINT.CREATED_AT, java.time.Instant.EPOCH)
        .execute();
  }
}
