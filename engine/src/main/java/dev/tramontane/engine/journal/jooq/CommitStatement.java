package dev.tramontane.engine.journal.jooq;

import static dev.tramontane.db.generated.Tables.ACTION_EXECUTION;
import static dev.tramontane.db.generated.Tables.CONTENT;
import static dev.tramontane.db.generated.Tables.JOURNAL;
import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;
import static dev.tramontane.db.generated.Tables.WORKFLOW_EXECUTION;

import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.projection.ProjectionRows.ActionRow;
import dev.tramontane.engine.journal.projection.ProjectionRows.TaskRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one statement of a commit. Its parts are sent together and run as one implicit transaction:
 * one round trip, whatever the number of runs in the batch (journal layout, sections 1 and 5).
 */
final class CommitStatement {

  /** A journal row and the owner's epoch. */
  record JournalRow(Commit commit, Commit.Chunk chunk, long epoch) {}

  /** Fails with a division by zero if one of the parts has another owner by now. */
  private static final String EPOCH_CHECK =
      """
      select 1 / (count(*) = cardinality(?::smallint[]))::integer from (
        select 1 from partition_lease lease
        join unnest(?::smallint[], ?::bigint[]) as mine(part, epoch)
          on lease.part = mine.part and lease.epoch = mine.epoch
        for share of lease) owned\
      """;

  private static final MultiRowInsert<Map.Entry<String, String>> CONTENTS =
      MultiRowInsert.insertMissing(
          CONTENT,
          List.of(
              Column.of(CONTENT.HASH, Map.Entry::getKey),
              Column.of(CONTENT.VALUE, Map.Entry::getValue)));

  private static final MultiRowInsert<JournalRow> EVENTS =
      MultiRowInsert.insert(
          JOURNAL,
          List.of(
              Column.of(JOURNAL.ROOT_ID, row -> row.commit().rootId()),
              Column.of(JOURNAL.SEQ, row -> row.chunk().firstPosition()),
              Column.of(JOURNAL.EVENTS, row -> row.chunk().events()),
              Column.of(JOURNAL.PART, row -> row.commit().part()),
              Column.of(JOURNAL.EPOCH, JournalRow::epoch),
              Column.of(JOURNAL.PAYLOAD, row -> row.chunk().payload())));

  private static final MultiRowInsert<PlacedWorkflow> WORKFLOWS =
      MultiRowInsert.upsert(WORKFLOW_EXECUTION, WorkflowColumns.ALL);
  private static final MultiRowInsert<TaskRow> TASKS =
      MultiRowInsert.upsert(TASK_EXECUTION, TaskColumns.ALL);
  private static final MultiRowInsert<ActionRow> ACTIONS =
      MultiRowInsert.upsert(ACTION_EXECUTION, ActionColumns.ALL);

  static final String SQL =
      String.join(
          ";\n",
          EPOCH_CHECK,
          CONTENTS.sql(),
          EVENTS.sql(),
          WORKFLOWS.sql(),
          TASKS.sql(),
          ACTIONS.sql());

  private CommitStatement() {}

  static void execute(Connection connection, CommitRows rows) throws SQLException {
    try (var statement = connection.prepareStatement(SQL)) {
      int next = bindEpochs(statement, rows.epochs());
      next = CONTENTS.bind(statement, next, rows.contents());
      next = EVENTS.bind(statement, next, rows.events());
      next = WORKFLOWS.bind(statement, next, rows.workflows());
      next = TASKS.bind(statement, next, rows.tasks());
      ACTIONS.bind(statement, next, rows.actions());
      statement.execute();
      readAll(statement);
    }
  }

  private static int bindEpochs(PreparedStatement statement, Map<Integer, Long> epochs)
      throws SQLException {
    var connection = statement.getConnection();
    @Nullable Object[] parts = epochs.keySet().toArray();
    @Nullable Object[] values = epochs.values().toArray();
    statement.setArray(1, connection.createArrayOf("int4", parts));
    statement.setArray(2, connection.createArrayOf("int4", parts));
    statement.setArray(3, connection.createArrayOf("int8", values));
    return 4;
  }

  /** An error in a later part shows only when its result is read. */
  private static void readAll(PreparedStatement statement) throws SQLException {
    while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
      // every result is read for its error alone
    }
  }
}
