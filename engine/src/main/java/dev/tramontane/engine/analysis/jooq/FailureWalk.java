package dev.tramontane.engine.analysis.jooq;

import dev.tramontane.engine.analysis.FailureStep;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows failures down to where they began; those that are alike are followed once. */
final class FailureWalk {

  private static final int MOST_CAUSES = 50;

  /** A way down to a task that failed by itself. */
  record Leaf(List<FailureStep> path, WorkflowExecutionView execution, TaskExecutionView task) {}

  private final FailedExecutions failed;
  private final List<Leaf> leaves = new ArrayList<>();

  FailureWalk(FailedExecutions failed) {
    this.failed = failed;
  }

  List<Leaf> from(WorkflowExecutionId id) {
    failed.execution(id).ifPresent(execution -> descend(execution, List.of()));
    return leaves;
  }

  private void descend(WorkflowExecutionView execution, List<FailureStep> path) {
    for (var alike : groups(failed.guilty(execution.id()), TaskExecutionView::stateInfo)) {
      if (leaves.size() < MOST_CAUSES) {
        follow(execution, alike, path);
      }
    }
  }

  private void follow(
      WorkflowExecutionView execution, List<TaskExecutionView> alike, List<FailureStep> path) {
    var task = alike.getFirst();
    var children = groups(failed.childrenOf(task), WorkflowExecutionView::stateInfo);
    if (children.isEmpty()) {
      leaves.add(new Leaf(longer(path, execution, task, alike.size()), execution, task));
      return;
    }
    for (var child : children) {
      int same = Math.max(alike.size(), child.size());
      descendOrStop(child.getFirst(), longer(path, execution, task, same), execution, task);
    }
  }

  /** A nested execution that was stopped from outside has no guilty task: its caller is shown. */
  private void descendOrStop(
      WorkflowExecutionView child,
      List<FailureStep> path,
      WorkflowExecutionView execution,
      TaskExecutionView task) {
    if (failed.guilty(child.id()).isEmpty()) {
      leaves.add(new Leaf(path, execution, task));
    } else {
      descend(child, path);
    }
  }

  private static List<FailureStep> longer(
      List<FailureStep> path, WorkflowExecutionView execution, TaskExecutionView task, int same) {
    var longer = new ArrayList<>(path);
    longer.add(
        new FailureStep(execution.id(), execution.workflowName(), task.id(), task.name(), same));
    return longer;
  }

  private static <T> List<List<T>> groups(List<T> failures, Function<T, @Nullable String> message) {
    var groups = new LinkedHashMap<String, List<T>>();
    for (var failure : failures) {
      groups
          .computeIfAbsent(Fingerprint.of(message.apply(failure)), _ -> new ArrayList<>())
          .add(failure);
    }
    return List.copyOf(groups.values());
  }
}
