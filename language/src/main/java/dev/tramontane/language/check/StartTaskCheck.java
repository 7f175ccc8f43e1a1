package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.flow.TaskGraph;
import dev.tramontane.language.model.WorkflowModel;
import java.util.List;

/** A direct workflow must have a task to begin with. */
final class StartTaskCheck {

  private StartTaskCheck() {}

  static List<Issue> check(WorkflowModel workflow, TaskGraph graph) {
    if (!graph.startTasks().isEmpty()) {
      return List.of();
    }
    return List.of(
        Issue.error(
            "no-start-task",
            workflow.nameSpan(),
            "Failed to find start tasks in direct workflow. There must be at least one task without"
                + " inbound transition.[workflow_name=%s]".formatted(workflow.name()),
            "Add a task that no on-clause leads to, or remove one transition of the cycle."));
  }
}
