package dev.tramontane.engine.core;

import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.language.model.Join;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether a join can start (reference: engine.md section 7). */
record JoinRule(ExecutionTree tree, WorkflowGraph graph, WorkflowExecution workflow) {

  /** What is to become of a join. */
  sealed interface Verdict {}

  /** Enough branches have arrived. */
  record Ready() implements Verdict {}

  /**
   * Not enough branches have arrived, but they still may.
   *
   * @param lost those that never will
   */
  record Blocked(List<String> lost) implements Verdict {}

  /** Not enough branches can arrive any more. */
  record Impossible(List<String> failed) implements Verdict {}

  private enum Arrival {
    ARRIVED,
    POSSIBLE,
    IMPOSSIBLE
  }

  /** The verdict on a task execution that waits. */
  Verdict judge(TaskExecution task) {
    return isReady(task) ? new Ready() : judge(task, graph.inbound(task.name()), needed(task));
  }

  /** Whether enough branches have been counted; cheap. */
  boolean isReady(TaskExecution task) {
    return task.arrived().size() >= needed(task);
  }

  /** Whether so many branches are known to be lost that the join has to be judged. */
  boolean isDoubtful(TaskExecution task) {
    return task.lost().size() > graph.inbound(task.name()).size() - needed(task);
  }

  /** Those of {@code names} that could lead to the join but never will. */
  List<String> lost(TaskExecution task, Set<String> names) {
    var inbound = graph.inbound(task.name());
    return names.stream()
        .filter(inbound::contains)
        .filter(name -> arrival(task, name) == Arrival.IMPOSSIBLE)
        .toList();
  }

  private int needed(TaskExecution task) {
    return switch (graph.task(task.name()).join()) {
      case Join.Count count -> count.count();
      case Join.All _, Join.None _ -> graph.inbound(task.name()).size();
    };
  }

  private Verdict judge(TaskExecution task, Set<String> inbound, int needed) {
    var impossible = new ArrayList<String>();
    int arrived = 0;
    for (var name : inbound) {
      switch (arrival(task, name)) {
        case ARRIVED -> arrived++;
        case POSSIBLE -> {}
        case IMPOSSIBLE -> impossible.add(name);
      }
    }
    if (arrived >= needed) {
      return new Ready();
    }
    return impossible.size() > inbound.size() - needed
        ? new Impossible(impossible)
        : new Blocked(impossible);
  }

  private Arrival arrival(TaskExecution join, String name) {
    if (join.arrived().contains(name)) {
      return Arrival.ARRIVED;
    }
    var execution = tree.latest(workflow, name);
    if (execution.isEmpty()) {
      return isPossible(name, new HashSet<>()) ? Arrival.POSSIBLE : Arrival.IMPOSSIBLE;
    }
    if (isUndecided(execution.get())) {
      return Arrival.POSSIBLE;
    }
    return leadsTo(execution.get(), join.name()) ? Arrival.ARRIVED : Arrival.IMPOSSIBLE;
  }

  /** Whether a task that has not been started may still be. */
  private boolean isPossible(String name, Set<String> seen) {
    if (!seen.add(name)) {
      return false;
    }
    var inbound = graph.inbound(name);
    return inbound.isEmpty() || inbound.stream().anyMatch(from -> mayLeadTo(from, name, seen));
  }

  private boolean mayLeadTo(String from, String name, Set<String> seen) {
    Optional<TaskExecution> execution = tree.latest(workflow, from);
    return execution.isEmpty()
        ? isPossible(from, seen)
        : isUndecided(execution.get()) || leadsTo(execution.get(), name);
  }

  /** Held tasks that have ended have not decided yet what follows them. */
  private boolean isUndecided(TaskExecution task) {
    return !task.isCompleted() || tree.isHeld(task.id());
  }

  private static boolean leadsTo(TaskExecution task, String name) {
    return task.next().stream().anyMatch(route -> route.target().equals(name));
  }
}
