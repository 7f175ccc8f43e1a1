package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import dev.tramontane.language.flow.JoinConflict;
import dev.tramontane.language.flow.Startable;
import dev.tramontane.language.flow.TaskGraph;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Warns of joins that have enough inbound tasks and still can never start. */
final class JoinReachCheck {

  private static final String CODE = "join-never-satisfied";

  private JoinReachCheck() {}

  static List<Issue> check(WorkflowModel workflow, TaskGraph graph) {
    return Stream.concat(
            waitingForEver(workflow, graph),
            JoinConflict.in(workflow, graph).stream().map(JoinReachCheck::conflict))
        .toList();
  }

  private static Stream<Issue> waitingForEver(WorkflowModel workflow, TaskGraph graph) {
    var reachable = graph.reachable();
    var startable = Startable.tasks(workflow, graph);
    return workflow.tasks().values().stream()
        .filter(TaskModel::hasJoin)
        .filter(task -> reachable.contains(task.name()) && !startable.contains(task.name()))
        .filter(task -> !missing(task, graph, startable).isEmpty())
        .map(task -> waiting(task, missing(task, graph, startable)));
  }

  private static List<String> missing(TaskModel task, TaskGraph graph, Set<String> startable) {
    return graph.inbound().getOrDefault(task.name(), Set.of()).stream()
        .filter(name -> !startable.contains(name))
        .map("'%s'"::formatted)
        .toList();
  }

  private static Issue waiting(TaskModel task, List<String> missing) {
    return Issue.warning(
        CODE,
        place(task),
        "The join '%s' can never start: it waits for %s, which can only run after it or never."
            .formatted(task.name(), String.join(", ", missing)),
        "Lower the number of 'join', or lead the loop to another task.");
  }

  private static Issue conflict(JoinConflict conflict) {
    return Issue.warning(
        CODE,
        place(conflict.join()),
        "The join '%s' waits for both the success and the failure of '%s'; a run gives only one."
            .formatted(conflict.join().name(), conflict.decider()),
        "Write 'join: one', or join the two branches in tasks of their own.");
  }

  private static Span place(TaskModel task) {
    return task.keySpans().getOrDefault("join", task.nameSpan());
  }
}
