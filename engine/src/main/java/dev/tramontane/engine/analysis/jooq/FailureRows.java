package dev.tramontane.engine.analysis.jooq;

import static dev.tramontane.db.generated.Tables.ACTION_EXECUTION;
import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;
import static dev.tramontane.db.generated.Tables.WORKFLOW_EXECUTION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;

/** The statements of the failure analysis; their number does not depend on the size of the tree. */
final class FailureRows {

  private static final int MOST_ROWS = 20_000;
  private static final String ERROR = ExecutionState.ERROR.name();
  private static final Field<UUID> ID = field(name("failing", "id"), UUID.class);
  private static final Field<Integer> DEPTH = field(name("failing", "depth"), Integer.class);

  private final DSLContext database;

  FailureRows(DSLContext database) {
    this.database = database;
  }

  /** Failed executions from {@code id} down, each with every task of it that failed, if any. */
  Result<? extends Record> failing(WorkflowExecutionId id) {
    var columns = new ArrayList<Field<?>>(List.of(WORKFLOW_EXECUTION.fields()));
    columns.addAll(List.of(TASK_EXECUTION.fields()));
    columns.removeAll(
        List.of(
            WORKFLOW_EXECUTION.INPUT,
            WORKFLOW_EXECUTION.OUTPUT,
            WORKFLOW_EXECUTION.PUBLISHED_GLOBAL,
            TASK_EXECUTION.RESULT,
            TASK_EXECUTION.PUBLISHED,
            TASK_EXECUTION.PUBLISHED_GLOBAL));
    return database
        .withRecursive(failingExecutions(id))
        .select(columns)
        .from(table(name("failing")))
        .join(WORKFLOW_EXECUTION)
        .on(WORKFLOW_EXECUTION.ID.eq(ID))
        .leftJoin(TASK_EXECUTION)
        .on(TASK_EXECUTION.WORKFLOW_EXECUTION_ID.eq(ID).and(TASK_EXECUTION.STATE.eq(ERROR)))
        .orderBy(DEPTH, TASK_EXECUTION.FINISHED_AT, TASK_EXECUTION.ID)
        .limit(MOST_ROWS)
        .fetch();
  }

  private static CommonTableExpression<?> failingExecutions(WorkflowExecutionId id) {
    var child = WORKFLOW_EXECUTION.as("child");
    return name("failing")
        .fields("id", "depth")
        .as(
            select(WORKFLOW_EXECUTION.ID, inline(0))
                .from(WORKFLOW_EXECUTION)
                .where(WORKFLOW_EXECUTION.ID.eq(id.value()), WORKFLOW_EXECUTION.STATE.eq(ERROR))
                .unionAll(
                    select(child.ID, DEPTH.plus(1))
                        .from(table(name("failing")))
                        .join(TASK_EXECUTION)
                        .on(TASK_EXECUTION.WORKFLOW_EXECUTION_ID.eq(ID))
                        .join(child)
                        .on(child.TASK_EXECUTION_ID.eq(TASK_EXECUTION.ID))
                        .where(TASK_EXECUTION.STATE.eq(ERROR), child.STATE.eq(ERROR))));
  }

  /** The task of each execution that ended last, whatever its state. */
  Result<? extends Record> lastEnded(List<WorkflowExecutionId> executions) {
    return database
        .select(TASK_EXECUTION.fields())
        .distinctOn(TASK_EXECUTION.WORKFLOW_EXECUTION_ID)
        .from(TASK_EXECUTION)
        .where(
            TASK_EXECUTION.WORKFLOW_EXECUTION_ID.eq(
                any(executions.stream().map(WorkflowExecutionId::value).toArray(UUID[]::new))))
        .orderBy(
            TASK_EXECUTION.WORKFLOW_EXECUTION_ID,
            TASK_EXECUTION.FINISHED_AT.desc().nullsLast(),
            TASK_EXECUTION.ID.desc())
        .fetch();
  }

  /** The actions of tasks, oldest first. */
  Result<? extends Record> actions(List<TaskExecutionId> tasks) {
    return database
        .selectFrom(ACTION_EXECUTION)
        .where(
            ACTION_EXECUTION.TASK_EXECUTION_ID.eq(
                any(tasks.stream().map(TaskExecutionId::value).toArray(UUID[]::new))))
        .orderBy(ACTION_EXECUTION.ID)
        .fetch();
  }
}
