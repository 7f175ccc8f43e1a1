package dev.tramontane.expression.conformance;

import dev.tramontane.expression.WorkflowFunctions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a golden case behind Mistral's functions. */
final class RecordedRun implements WorkflowFunctions {

  private static final List<String> EXECUTION =
      List.of(
          "id", "name", "spec", "input", "params", "created_at", "updated_at", "root_execution_id");
  private static final List<String> TASK =
      List.of(
          "id",
          "name",
          "spec",
          "state",
          "state_info",
          "result",
          "published",
          "type",
          "workflow_execution_id",
          "created_at",
          "updated_at");

  private final List<Map<?, ?>> executions;
  private final List<Map<?, ?>> tasks;
  private final @Nullable Object executionId;
  private final Map<?, ?> currentTask;

  RecordedRun(Map<?, ?> rows, @Nullable Object data) {
    this.executions = rows(rows.get("executions"));
    this.tasks = rows(rows.get("tasks"));
    var root = data instanceof Map<?, ?> map ? map : Map.of();
    this.executionId = map(root.get("__execution")).get("id");
    this.currentTask = map(root.get("__task_execution"));
  }

  private static List<Map<?, ?>> rows(@Nullable Object rows) {
    var maps = new ArrayList<Map<?, ?>>();
    if (rows instanceof List<?> list) {
      list.forEach(row -> maps.add(map(row)));
    }
    return maps;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Map<String, @Nullable Object> shown(Map<?, ?> row, List<String> columns) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    columns.forEach(column -> shown.put(column, row.get(column)));
    return shown;
  }

  private Optional<? extends Map<?, ?>> current() {
    return executions.stream()
        .filter(row -> Objects.equals(row.get("id"), executionId))
        .findFirst();
  }

  @Override
  public @Nullable Object execution() {
    return current().map(row -> shown(row, EXECUTION)).orElse(null);
  }

  @Override
  public List<? extends @Nullable Object> executions(Map<String, @Nullable Object> filters) {
    return executions.stream()
        .filter(row ->
            filters.entrySet().stream()
                .allMatch(f -> Objects.equals(row.get(f.getKey()), f.getValue())))
        .map(row -> shown(row, EXECUTION))
        .toList();
  }

  @Override
  public @Nullable Object task(@Nullable String name) {
    boolean isCurrent = name == null || name.equals(currentTask.get("name"));
    var found =
        tasks.stream()
            .filter(row ->
                isCurrent
                    ? Objects.equals(row.get("id"), currentTask.get("id"))
                    : Objects.equals(name, row.get("name"))
                        && Objects.equals(row.get("workflow_execution_id"), executionId))
            .reduce((_, later) -> later);
    return found.isEmpty() ? null : shown(found.get(), TASK);
  }

  @Override
  public List<? extends @Nullable Object> tasks(
      @Nullable String workflowExecutionId,
      boolean recursive,
      @Nullable String state,
      boolean flat) {
    return of(workflowExecutionId, recursive).stream()
        .filter(row -> state == null || state.equals(row.get("state")))
        .filter(row -> !flat || !isEcho(row))
        .map(row -> shown(row, TASK))
        .toList();
  }

  private List<Map<?, ?>> of(@Nullable String id, boolean recursive) {
    if (id == null) {
      return tasks;
    }
    var found = new ArrayList<Map<?, ?>>();
    for (var row : tasks) {
      if (id.equals(row.get("workflow_execution_id"))) {
        found.add(row);
      }
    }
    if (recursive) {
      for (var row : List.copyOf(found)) {
        subExecutions(row).forEach(sub -> found.addAll(of(String.valueOf(sub.get("id")), true)));
      }
    }
    return found;
  }

  private List<Map<?, ?>> subExecutions(Map<?, ?> task) {
    return executions.stream()
        .filter(row -> Objects.equals(row.get("task_execution_id"), task.get("id")))
        .toList();
  }

  /** Whether a task only repeats the state of its sub-executions. */
  private boolean isEcho(Map<?, ?> task) {
    var subs = subExecutions(task);
    return !subs.isEmpty()
        && subs.stream().allMatch(sub -> Objects.equals(sub.get("state"), task.get("state")));
  }

  @Override
  public @Nullable Object global(String name) {
    return current().isEmpty() ? null : map(current().get().get("context")).get(name);
  }
}
