package dev.tramontane.engine.journal.jooq;

import static dev.tramontane.db.generated.Tables.ACTION_EXECUTION;
import static dev.tramontane.db.generated.Tables.JOURNAL;
import static dev.tramontane.db.generated.Tables.SNAPSHOT;
import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;
import static dev.tramontane.db.generated.Tables.WORKFLOW_EXECUTION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.ExecutionRemoval;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Deletes executions in one transaction each. */
public final class JooqExecutionRemoval implements ExecutionRemoval {

  private final DSLContext database;

  public JooqExecutionRemoval(DSLContext database) {
    this.database = database;
  }

  @Override
  public void removeRun(WorkflowExecutionId rootId) {
    var root = rootId.value();
    database.transaction(transaction -> {
      var sql = transaction.dsl();
      sql.deleteFrom(ACTION_EXECUTION)
          .where(
              ACTION_EXECUTION.TASK_EXECUTION_ID.in(
                  select(TASK_EXECUTION.ID)
                      .from(TASK_EXECUTION)
                      .where(TASK_EXECUTION.ROOT_ID.eq(root))))
          .execute();
      sql.deleteFrom(TASK_EXECUTION).where(TASK_EXECUTION.ROOT_ID.eq(root)).execute();
      sql.deleteFrom(WORKFLOW_EXECUTION)
          .where(WORKFLOW_EXECUTION.ROOT_ID.eq(root))
          .and(WORKFLOW_EXECUTION.TASK_EXECUTION_ID.isNotNull())
          .execute();
      sql.deleteFrom(WORKFLOW_EXECUTION).where(WORKFLOW_EXECUTION.ID.eq(root)).execute();
      sql.deleteFrom(SNAPSHOT).where(SNAPSHOT.ROOT_ID.eq(root)).execute();
      sql.deleteFrom(JOURNAL).where(JOURNAL.ROOT_ID.eq(root)).execute();
    });
  }

  @Override
  public void removeNested(WorkflowExecutionId id) {
    var executions = below(id);
    database.transaction(transaction -> {
      var sql = transaction.dsl();
      sql.deleteFrom(ACTION_EXECUTION)
          .where(
              ACTION_EXECUTION.TASK_EXECUTION_ID.in(
                  select(TASK_EXECUTION.ID)
                      .from(TASK_EXECUTION)
                      .where(TASK_EXECUTION.WORKFLOW_EXECUTION_ID.in(executions))))
          .execute();
      sql.deleteFrom(TASK_EXECUTION)
          .where(TASK_EXECUTION.WORKFLOW_EXECUTION_ID.in(executions))
          .execute();
      sql.deleteFrom(WORKFLOW_EXECUTION).where(WORKFLOW_EXECUTION.ID.in(executions)).execute();
    });
  }

  private List<UUID> below(WorkflowExecutionId id) {
    Field<UUID> step = field(name("step", "id"), UUID.class);
    var steps =
        name("step")
            .fields("id")
            .as(
                select(WORKFLOW_EXECUTION.ID)
                    .from(WORKFLOW_EXECUTION)
                    .where(WORKFLOW_EXECUTION.ID.eq(id.value()))
                    .unionAll(
                        select(WORKFLOW_EXECUTION.ID)
                            .from(table(name("step")))
                            .join(TASK_EXECUTION)
                            .on(TASK_EXECUTION.WORKFLOW_EXECUTION_ID.eq(step))
                            .join(WORKFLOW_EXECUTION)
                            .on(WORKFLOW_EXECUTION.TASK_EXECUTION_ID.eq(TASK_EXECUTION.ID))));
    return database.withRecursive(steps).select(step).from(table(name("step"))).fetch(step);
  }

  @Override
  public void removeAction(ActionExecutionId id) {
    database
        .deleteFrom(ACTION_EXECUTION)
        .where(ACTION_EXECUTION.ID.eq(id.value()))
        .and(ACTION_EXECUTION.TASK_EXECUTION_ID.isNull())
        .execute();
  }
}
