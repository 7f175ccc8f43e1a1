package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.flow.TaskGraph;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.List;

/** Warns of tasks that no run can reach: they are a cycle that nothing leads into. */
final class ReachabilityCheck {

  private ReachabilityCheck() {}

  static List<Issue> check(WorkflowModel workflow, TaskGraph graph) {
    var reachable = graph.reachable();
    if (reachable.isEmpty()) {
      return List.of();
    }
    return workflow.tasks().values().stream()
        .filter(task -> !reachable.contains(task.name()))
        .map(ReachabilityCheck::unreachable)
        .toList();
  }

  private static Issue unreachable(TaskModel task) {
    return Issue.warning(
        "unreachable-task",
        task.nameSpan(),
        "The task '%s' never runs: no start task leads to it.".formatted(task.name()),
        "Lead a task that runs here, or remove this one.");
  }
}
