package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import dev.tramontane.language.flow.TaskGraph;
import dev.tramontane.language.model.Join;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A join must have as many inbound tasks as it waits for. */
final class JoinCheck {

  private JoinCheck() {}

  static List<Issue> check(WorkflowModel workflow, TaskGraph graph) {
    return workflow.tasks().values().stream()
        .flatMap(task -> check(task, inbound(task, graph)).stream())
        .toList();
  }

  private static int inbound(TaskModel task, TaskGraph graph) {
    return graph.inbound().getOrDefault(task.name(), Set.of()).size();
  }

  private static Optional<Issue> check(TaskModel task, int inbound) {
    return switch (task.join()) {
      case Join.None() -> Optional.empty();
      case Join.All() -> inbound > 0 ? Optional.empty() : Optional.of(noInbound(task));
      case Join.Count(int count) ->
          inbound >= count ? Optional.empty() : Optional.of(notEnough(task, count, inbound));
    };
  }

  private static Issue noInbound(TaskModel task) {
    return Issue.error(
        "join-without-inbound",
        place(task),
        "No inbound tasks for task with 'join: all' [task_name=%s]".formatted(task.name()),
        "Lead another task here, or remove 'join'.");
  }

  private static Issue notEnough(TaskModel task, int count, int inbound) {
    return Issue.error(
        "join-not-enough-inbound",
        place(task),
        "Not enough inbound tasks for task with 'join' [task_name=%s, join=%d, inbound_tasks=%d]"
            .formatted(task.name(), count, inbound),
        "Lower the number, or lead more tasks here; several transitions of one task count once.");
  }

  private static Span place(TaskModel task) {
    return task.keySpans().getOrDefault("join", task.nameSpan());
  }
}
