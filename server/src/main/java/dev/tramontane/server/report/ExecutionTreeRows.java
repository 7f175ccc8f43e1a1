package dev.tramontane.server.report;

import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The executions, tasks and actions of a tree, read a thousand rows at a time. */
record ExecutionTreeRows(
    Map<TaskExecutionId, List<WorkflowExecutionView>> children,
    Map<WorkflowExecutionId, List<TaskExecutionView>> tasks,
    Map<TaskExecutionId, List<ActionExecutionView>> actions) {

  /** Few enough for one statement, and for the parameters of a filter. */
  private static final int PARENTS_AT_A_TIME = 200;

  static ExecutionTreeRows read(Executions service, WorkflowExecutionId root) {
    var executions = service.descendants(root, false, -1, false);
    var tasks =
        below(
            "workflow_execution_id",
            executions.stream().map(execution -> execution.id().toString()).toList(),
            service::taskExecutions,
            task -> task.id().toString());
    var actions =
        below(
            "task_execution_id",
            tasks.stream().map(task -> task.id().toString()).toList(),
            query -> service.actionExecutions(query, false),
            action -> action.id().map(Object::toString).orElse(""));
    return new ExecutionTreeRows(
        executions.stream()
            .filter(execution -> execution.parentTaskId() != null)
            .collect(Collectors.groupingBy(ExecutionTreeRows::callerOf)),
        tasks.stream().collect(Collectors.groupingBy(TaskExecutionView::workflowExecutionId)),
        actions.stream()
            .filter(action -> action.taskExecutionId() != null)
            .collect(Collectors.groupingBy(ExecutionTreeRows::taskOf)));
  }

  Stream<TaskExecutionView> allTasks() {
    return tasks.values().stream().flatMap(List::stream);
  }

  List<TaskExecutionView> tasksOf(WorkflowExecutionView execution) {
    return tasks.getOrDefault(execution.id(), List.of());
  }

  List<ActionExecutionView> actionsOf(TaskExecutionView task) {
    return actions.getOrDefault(task.id(), List.of());
  }

  List<WorkflowExecutionView> childrenOf(TaskExecutionView task) {
    return children.getOrDefault(task.id(), List.of());
  }

  private static TaskExecutionId callerOf(WorkflowExecutionView execution) {
    return Objects.requireNonNull(execution.parentTaskId());
  }

  private static TaskExecutionId taskOf(ActionExecutionView action) {
    var task = action.taskExecutionId();
    if (task == null) {
      throw new IllegalStateException("Expected an action of a task, but found " + action.id());
    }
    return task;
  }

  private static <T> List<T> below(
      String column,
      List<String> parents,
      Function<ListQuery, Page<T>> list,
      Function<T, String> idOf) {
    var found = new ArrayList<T>();
    for (int from = 0; from < parents.size(); from += PARENTS_AT_A_TIME) {
      var part = parents.subList(from, Math.min(parents.size(), from + PARENTS_AT_A_TIME));
      addAll(found, column, part, list, idOf);
    }
    return found;
  }

  private static <T> void addAll(
      List<T> found,
      String column,
      List<String> parents,
      Function<ListQuery, Page<T>> list,
      Function<T, String> idOf) {
    var query =
        ListQuery.where(
            new Filter(column, Filter.Operator.IN, new ArrayList<@Nullable String>(parents)));
    var page = list.apply(query);
    found.addAll(page.items());
    while (page.full()) {
      var marker = Optional.of(idOf.apply(page.items().getLast()));
      page = list.apply(new ListQuery(query.filters(), query.sort(), query.limit(), marker));
      found.addAll(page.items());
    }
  }
}
