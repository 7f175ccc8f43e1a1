package dev.tramontane.engine.query.jooq;

import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;
import static dev.tramontane.db.generated.Tables.WORKFLOW_EXECUTION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.Table;

/** Walks along nested executions, down or up, in one recursive statement. */
final class ExecutionTrees {

  private static final Name STEP = name("step");
  private static final Table<?> STEPS = table(STEP);
  private static final Field<UUID> ID = field(name("step", "id"), UUID.class);
  private static final Field<Integer> DEPTH = field(name("step", "depth"), Integer.class);

  private ExecutionTrees() {}

  /**
   * The executions to start at and all nested in them, parents first.
   *
   * @param start which ones to start at
   * @param maxDepth levels to descend, negative for all
   */
  static Result<? extends Record> below(
      DSLContext database,
      Condition start,
      int maxDepth,
      List<Field<?>> columns,
      Condition wanted) {
    var child = WORKFLOW_EXECUTION.as("child");
    var deeper = maxDepth < 0 ? noCondition() : DEPTH.lt(maxDepth);
    var steps =
        STEP.fields("id", "depth")
            .as(
                start(start)
                    .unionAll(
                        select(child.ID, DEPTH.plus(1))
                            .from(STEPS)
                            .join(TASK_EXECUTION)
                            .on(TASK_EXECUTION.WORKFLOW_EXECUTION_ID.eq(ID))
                            .join(child)
                            .on(child.TASK_EXECUTION_ID.eq(TASK_EXECUTION.ID))
                            .where(deeper)));
    return database
        .withRecursive(steps)
        .select(columns)
        .from(STEPS)
        .join(WORKFLOW_EXECUTION)
        .on(WORKFLOW_EXECUTION.ID.eq(ID))
        .where(wanted)
        .orderBy(DEPTH, WORKFLOW_EXECUTION.CREATED_AT, WORKFLOW_EXECUTION.ID)
        .fetch();
  }

  /** The root, then what is nested on the way down to the execution, each with its parent task. */
  static Result<? extends Record> above(DSLContext database, WorkflowExecutionId id) {
    var current = WORKFLOW_EXECUTION.as("current");
    var steps =
        STEP.fields("id", "depth")
            .as(
                start(WORKFLOW_EXECUTION.ID.eq(id.value()))
                    .unionAll(
                        select(TASK_EXECUTION.WORKFLOW_EXECUTION_ID, DEPTH.plus(1))
                            .from(STEPS)
                            .join(current)
                            .on(current.ID.eq(ID))
                            .join(TASK_EXECUTION)
                            .on(TASK_EXECUTION.ID.eq(current.TASK_EXECUTION_ID))));
    var columns = new ArrayList<Field<?>>(List.of(WORKFLOW_EXECUTION.fields()));
    columns.addAll(List.of(TASK_EXECUTION.fields()));
    return database
        .withRecursive(steps)
        .select(columns)
        .from(STEPS)
        .join(WORKFLOW_EXECUTION)
        .on(WORKFLOW_EXECUTION.ID.eq(ID))
        .leftJoin(TASK_EXECUTION)
        .on(TASK_EXECUTION.ID.eq(WORKFLOW_EXECUTION.TASK_EXECUTION_ID))
        .orderBy(DEPTH.desc())
        .fetch();
  }

  private static SelectConditionStep<Record2<UUID, Integer>> start(Condition condition) {
    return select(WORKFLOW_EXECUTION.ID, inline(0)).from(WORKFLOW_EXECUTION).where(condition);
  }
}
