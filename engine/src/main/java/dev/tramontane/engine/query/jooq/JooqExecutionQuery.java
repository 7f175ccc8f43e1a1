package dev.tramontane.engine.query.jooq;

import static dev.tramontane.db.generated.Tables.ACTION_EXECUTION;
import static dev.tramontane.db.generated.Tables.CONTENT;
import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;
import static dev.tramontane.db.generated.Tables.WORKFLOW_EXECUTION;
import static org.jooq.impl.DSL.noCondition;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.jooq.ContentStore;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.ExecutionQuery;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Table;

/** Executions as the projections show them. */
public final class JooqExecutionQuery implements ExecutionQuery {

  private static final String[] LIVE =
      Arrays.stream(ExecutionState.values())
          .filter(state -> !state.isCompleted())
          .map(Enum::name)
          .toArray(String[]::new);

  private final DSLContext database;
  private final ContentStore contents;

  public JooqExecutionQuery(DSLContext database, ContentStore contents) {
    this.database = database;
    this.contents = contents;
  }

  @Override
  public Optional<WorkflowExecutionView> workflowExecution(WorkflowExecutionId id) {
    return one(WORKFLOW_EXECUTION, WORKFLOW_EXECUTION.ID.eq(id.value()), ExecutionRows::workflow);
  }

  @Override
  public Page<WorkflowExecutionView> workflowExecutions(ListQuery query, boolean includeOutput) {
    var columns = columns(WORKFLOW_EXECUTION, includeOutput, WORKFLOW_EXECUTION.OUTPUT);
    return page(ExecutionColumns.WORKFLOWS, columns, query, ExecutionRows::workflow);
  }

  @Override
  public List<WorkflowExecutionView> descendants(
      WorkflowExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput) {
    return below(WORKFLOW_EXECUTION.ID.eq(id.value()), errorsOnly, maxDepth, includeOutput);
  }

  @Override
  public List<WorkflowExecutionView> descendants(
      TaskExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput) {
    var called = WORKFLOW_EXECUTION.TASK_EXECUTION_ID.eq(id.value());
    return below(called, errorsOnly, maxDepth, includeOutput);
  }

  private List<WorkflowExecutionView> below(
      Condition start, boolean errorsOnly, int maxDepth, boolean includeOutput) {
    var columns = columns(WORKFLOW_EXECUTION, includeOutput, WORKFLOW_EXECUTION.OUTPUT);
    var wanted =
        errorsOnly ? WORKFLOW_EXECUTION.STATE.eq(ExecutionState.ERROR.name()) : noCondition();
    var rows = ExecutionTrees.below(database, start, maxDepth, columns, wanted);
    var views = ExecutionRows.of(rows, contents);
    return rows.map(views::workflow);
  }

  @Override
  public List<PathStep> path(WorkflowExecutionId id) {
    var rows = ExecutionTrees.above(database, id);
    var views = ExecutionRows.of(rows, contents);
    return rows.map(row ->
        new PathStep(
            views.workflow(row),
            Optional.ofNullable(row.get(TASK_EXECUTION.ID)).map(_ -> views.task(row))));
  }

  @Override
  public Optional<TaskExecutionView> taskExecution(TaskExecutionId id) {
    return one(TASK_EXECUTION, TASK_EXECUTION.ID.eq(id.value()), ExecutionRows::task);
  }

  @Override
  public Page<TaskExecutionView> taskExecutions(ListQuery query) {
    var columns = columns(TASK_EXECUTION, false, TASK_EXECUTION.RESULT);
    return page(ExecutionColumns.TASKS, columns, query, ExecutionRows::task);
  }

  @Override
  public Optional<ActionExecutionView> actionExecution(ActionExecutionId id) {
    return one(ACTION_EXECUTION, ACTION_EXECUTION.ID.eq(id.value()), ExecutionRows::action);
  }

  @Override
  public Page<ActionExecutionView> actionExecutions(ListQuery query, boolean includeOutput) {
    var columns = columns(ACTION_EXECUTION, includeOutput, ACTION_EXECUTION.OUTPUT);
    return page(ExecutionColumns.ACTIONS, columns, query, ExecutionRows::action);
  }

  @Override
  public Optional<WorkflowExecutionId> rootOf(WorkflowExecutionId id) {
    return root(WORKFLOW_EXECUTION, WORKFLOW_EXECUTION.ROOT_ID, WORKFLOW_EXECUTION.ID, id.value());
  }

  @Override
  public Optional<WorkflowExecutionId> rootOf(TaskExecutionId id) {
    return root(TASK_EXECUTION, TASK_EXECUTION.ROOT_ID, TASK_EXECUTION.ID, id.value());
  }

  @Override
  public Optional<WorkflowExecutionId> rootOf(ActionExecutionId id) {
    return root(ACTION_EXECUTION, ACTION_EXECUTION.ROOT_ID, ACTION_EXECUTION.ID, id.value());
  }

  private Optional<WorkflowExecutionId> root(
      Table<?> table, Field<UUID> root, Field<UUID> key, UUID id) {
    return database
        .select(root)
        .from(table)
        .where(key.eq(id))
        .fetchOptional(root)
        .map(WorkflowExecutionId::new);
  }

  @Override
  public List<ActionExecutionView> runningDirectActions() {
    var rows =
        database
            .selectFrom(ACTION_EXECUTION)
            .where(ACTION_EXECUTION.STATE.eq(ExecutionState.RUNNING.name()))
            .and(ACTION_EXECUTION.TASK_EXECUTION_ID.isNull())
            .fetch();
    var views = ExecutionRows.of(rows, contents);
    return rows.map(views::action);
  }

  @Override
  public Optional<String> definitionText(String hash) {
    return database
        .select(CONTENT.VALUE)
        .from(CONTENT)
        .where(CONTENT.HASH.eq(hash))
        .fetchOptional(CONTENT.VALUE)
        .map(json -> String.valueOf(contents.read(json.data())));
  }

  @Override
  public List<WorkflowExecutionId> unfinishedRoots() {
    return database
        .select(WORKFLOW_EXECUTION.ROOT_ID)
        .from(WORKFLOW_EXECUTION)
        .where(WORKFLOW_EXECUTION.STATE.in(LIVE))
        .union(
            database
                .select(ACTION_EXECUTION.ROOT_ID)
                .from(ACTION_EXECUTION)
                .where(ACTION_EXECUTION.STATE.eq(ExecutionState.RUNNING.name()))
                .and(ACTION_EXECUTION.ROOT_ID.isNotNull()))
        .fetch(row -> new WorkflowExecutionId(row.value1()));
  }

  private <T> Optional<T> one(
      Table<?> table, Condition condition, BiFunction<ExecutionRows, Record, T> view) {
    return database
        .selectFrom(table)
        .where(condition)
        .fetchOptional()
        .map(row -> view.apply(ExecutionRows.of(List.of(row), contents), row));
  }

  private <T> Page<T> page(
      ListColumns columns,
      List<Field<?>> selected,
      ListQuery query,
      BiFunction<ExecutionRows, Record, T> view) {
    var rows = ListStatement.fetch(database, columns, selected, noCondition(), query, row -> row);
    var views = ExecutionRows.of(rows.items(), contents);
    return new Page<>(
        rows.items().stream().map(row -> view.apply(views, row)).toList(), rows.full());
  }

  /** All columns, or all but the one that may be large. */
  private static List<Field<?>> columns(Table<?> table, boolean withLarge, Field<JSON> large) {
    var columns = new ArrayList<Field<?>>(List.of(table.fields()));
    if (!withLarge) {
      columns.remove(large);
    }
    return columns;
  }
}
