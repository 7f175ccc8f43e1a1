package dev.tramontane.engine.analysis.jooq;

import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The failed executions of a tree and the tasks that failed in them. */
final class FailedExecutions {

  private final Map<WorkflowExecutionId, WorkflowExecutionView> executions = new LinkedHashMap<>();
  private final Map<WorkflowExecutionId, List<TaskExecutionView>> tasks = new LinkedHashMap<>();
  private final Map<TaskExecutionId, List<WorkflowExecutionView>> children = new LinkedHashMap<>();

  void add(WorkflowExecutionView execution) {
    var parent = execution.parentTaskId();
    if (executions.putIfAbsent(execution.id(), execution) == null && parent != null) {
      children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(execution);
    }
  }

  void add(TaskExecutionView task) {
    tasks.computeIfAbsent(task.workflowExecutionId(), _ -> new ArrayList<>()).add(task);
  }

  Optional<WorkflowExecutionView> execution(WorkflowExecutionId id) {
    return Optional.ofNullable(executions.get(id));
  }

  /** Executions without a failed task: they were ended by a command or by their output. */
  List<WorkflowExecutionId> withoutFailedTask() {
    return executions.keySet().stream().filter(id -> !tasks.containsKey(id)).toList();
  }

  /**
   * The tasks to blame: those whose error nobody handled, first the one whose error became that of
   * the execution, then earliest first; else the last one, which a clause answered with {@code
   * fail}.
   */
  List<TaskExecutionView> guilty(WorkflowExecutionId id) {
    var all = tasks.getOrDefault(id, List.of()).stream().sorted(byEnd()).toList();
    var ownError = execution(id).map(WorkflowExecutionView::stateInfo);
    var unhandled =
        all.stream()
            .filter(task -> !task.errorHandled())
            .sorted(
                Comparator.comparing(
                    task -> ownError.filter(words -> words.equals(task.stateInfo())).isEmpty()))
            .toList();
    if (!unhandled.isEmpty() || all.isEmpty()) {
      return unhandled;
    }
    return List.of(all.getLast());
  }

  private static Comparator<TaskExecutionView> byEnd() {
    return Comparator.comparing(FailedExecutions::end).thenComparing(TaskExecutionView::id);
  }

  private static Instant end(TaskExecutionView task) {
    var finished = task.finishedAt();
    return finished == null ? task.createdAt() : finished;
  }

  /** The failed executions that a task called in its last attempt, earliest first. */
  List<WorkflowExecutionView> childrenOf(TaskExecutionView task) {
    var latest = new LinkedHashMap<@Nullable Object, WorkflowExecutionView>();
    children.getOrDefault(task.id(), List.of()).stream()
        .sorted(Comparator.comparing(WorkflowExecutionView::id))
        .forEach(child -> latest.put(child.params().get("index"), child));
    return List.copyOf(latest.values());
  }

  Collection<TaskExecutionView> allTasks() {
    return tasks.values().stream().flatMap(List::stream).toList();
  }
}
