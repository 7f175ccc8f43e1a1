package dev.tramontane.server.report;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.server.list.Timestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the tree of a report. */
record ReportTree(ExecutionTreeRows rows, ReportRequest request) {

  Map<String, @Nullable Object> of(WorkflowExecutionView execution, int depth) {
    var entry = new LinkedHashMap<String, @Nullable Object>();
    entry.put("id", execution.id().toString());
    entry.put("name", execution.workflowName());
    putCommon(
        entry,
        execution.createdAt(),
        execution.updatedAt(),
        execution.state(),
        execution.stateInfo());
    if (request.maxDepth() < 0 || depth <= request.maxDepth()) {
      entry.put(
          "task_executions",
          rows.tasksOf(execution).stream()
              .filter(task -> isWanted(task.state()))
              .map(task -> of(task, depth))
              .toList());
    }
    return entry;
  }

  private Map<String, @Nullable Object> of(TaskExecutionView task, int depth) {
    var entry = new LinkedHashMap<String, @Nullable Object>();
    entry.put("id", task.id().toString());
    entry.put("name", task.name());
    putCommon(entry, task.createdAt(), task.updatedAt(), task.state(), task.stateInfo());
    entry.put("retry_count", retries(task));
    entry.put(
        "action_executions",
        rows.actionsOf(task).stream()
            .filter(action -> isWanted(action.state()))
            .map(ReportTree::of)
            .toList());
    entry.put(
        "workflow_executions",
        rows.childrenOf(task).stream()
            .filter(child -> isWanted(child.state()))
            .map(child -> of(child, depth + 1))
            .toList());
    return entry;
  }

  private static Map<String, @Nullable Object> of(ActionExecutionView action) {
    var entry = new LinkedHashMap<String, @Nullable Object>();
    entry.put("id", action.id().map(Object::toString).orElse(null));
    entry.put("name", action.name());
    putCommon(entry, action.createdAt(), action.updatedAt(), action.state(), action.stateInfo());
    entry.put("accepted", action.accepted());
    entry.put("last_heartbeat", null);
    return entry;
  }

  private boolean isWanted(ExecutionState state) {
    return !request.errorsOnly() || state == ExecutionState.ERROR;
  }

  /** 0 also for a task that never used its retry, for which Mistral fails. */
  private static Object retries(TaskExecutionView task) {
    return task.runtimeContext().get("retry_task_policy") instanceof Map<?, ?> retry
            && retry.get("retry_no") instanceof Number number
        ? number
        : 0;
  }

  private static void putCommon(
      Map<String, @Nullable Object> entry,
      Instant createdAt,
      @Nullable Instant updatedAt,
      ExecutionState state,
      @Nullable String stateInfo) {
    entry.put("created_at", Timestamps.write(createdAt));
    entry.put("updated_at", updatedAt == null ? null : Timestamps.write(updatedAt));
    entry.put("state", state.name());
    entry.put("state_info", stateInfo);
  }
}
