package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.flow.TaskGraph;
import dev.tramontane.language.model.WorkflowModel;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is wrong with the graph of one workflow. */
public final class WorkflowCheck {

  private WorkflowCheck() {}

  /** The issues in the order in which Mistral raises them; warnings come last. */
  public static List<Issue> check(WorkflowModel workflow) {
    if (workflow.tasks().isEmpty()) {
      return List.of();
    }
    return switch (workflow.type()) {
      case DIRECT -> direct(workflow);
      case REVERSE -> RequirementCheck.check(workflow);
    };
  }

  private static List<Issue> direct(WorkflowModel workflow) {
    var graph = TaskGraph.of(workflow);
    return Stream.of(
            StartTaskCheck.check(workflow, graph),
            TransitionCheck.check(workflow),
            JoinCheck.check(workflow, graph),
            ReachabilityCheck.check(workflow, graph),
            graph.startTasks().isEmpty() ? List.<Issue>of() : JoinReachCheck.check(workflow, graph))
        .flatMap(List::stream)
        .toList();
  }
}
