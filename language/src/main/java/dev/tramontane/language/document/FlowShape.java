package dev.tramontane.language.document;

import dev.tramontane.language.flow.Clause;
import dev.tramontane.language.flow.Outcome;
import dev.tramontane.language.model.Join;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.model.WithItems;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All of a task that matters to other tasks: where it leads, when it starts, what it publishes. As
 * long as it stays the same, what was found about the workflow as a whole holds.
 */
record FlowShape(
    List<List<String>> targets,
    Join join,
    List<String> requires,
    List<Set<String>> published,
    List<String> items,
    boolean turnsOutcomes) {

  static FlowShape of(TaskModel task) {
    return new FlowShape(
        Stream.of(Clause.values()).map(clause -> targets(task, clause)).toList(),
        task.join(),
        task.requires(),
        Stream.of(Outcome.values()).flatMap(outcome -> published(task, outcome)).toList(),
        task.withItems().stream().map(WithItems::variable).toList(),
        task.policies().failOn() != null || task.policies().retry() != null);
  }

  private static List<String> targets(TaskModel task, Clause clause) {
    return clause.transitionsOf(task.transitions()).stream().map(Transition::target).toList();
  }

  private static Stream<Set<String>> published(TaskModel task, Outcome outcome) {
    var scopes = outcome.publishedBy(task.publishing());
    return Stream.of(Set.copyOf(scopes.branch().keySet()), Set.copyOf(scopes.global().keySet()));
  }
}
