package dev.tramontane.engine.core;

import dev.tramontane.engine.core.context.BranchContext;
import dev.tramontane.engine.core.event.Route;
import dev.tramontane.engine.core.event.TaskFact.TaskBranchesLost;
import dev.tramontane.engine.core.event.TaskFact.TaskContextMerged;
import dev.tramontane.engine.core.event.Trigger;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Starts joins that are ready and ends those that can never be; in a paused execution when it is
 * resumed.
 */
record JoinRefresh(Turn turn) {

  void refresh(TaskExecution task) {
    var workflow = turn.workflowOf(task);
    if (task.state() != ExecutionState.WAITING || workflow.state() != ExecutionState.RUNNING) {
      return;
    }
    switch (new JoinRule(turn.tree(), turn.graph(workflow), workflow).judge(task)) {
      case JoinRule.Ready _ -> {
        merge(task);
        new TaskEntry(turn).enter(turn.task(task.id()));
      }
      case JoinRule.Impossible impossible ->
          new TaskCompletion(turn)
              .complete(
                  task,
                  ExecutionState.ERROR,
                  "Failed by tasks: " + PythonLike.repr(impossible.failed()));
      case JoinRule.Blocked blocked -> {
        if (!task.lost().containsAll(blocked.lost())) {
          turn.emit(new TaskBranchesLost(task.id(), blocked.lost()));
        }
      }
    }
  }

  /** Merges what the arrived branches bring, in document order, so that their race is no matter. */
  void merge(TaskExecution task) {
    var merged =
        arrivedTasks(task).stream()
            .filter(from -> from.state() != ExecutionState.SKIPPED)
            .map(TaskExecution::outContext)
            .reduce(BranchContext.EMPTY, BranchContext::merge);
    if (!merged.equals(task.inContext())) {
      turn.emit(new TaskContextMerged(task.id(), merged.frozenValues(), merged.frozenVersions()));
    }
  }

  private List<TaskExecution> arrivedTasks(TaskExecution task) {
    var inbound = List.copyOf(turn.graph(turn.workflowOf(task)).inbound(task.name()));
    var order = new HashMap<String, Integer>();
    inbound.forEach(name -> order.put(name, order.size()));
    return task.triggeredBy().stream()
        .map(Trigger::task)
        .distinct()
        .map(turn::task)
        .sorted(Comparator.comparingInt(from -> order.getOrDefault(from.name(), 0)))
        .toList();
  }

  /**
   * Looks again at the joins that may have become impossible as {@code task} has ended without
   * following all of its clauses. Only the branches that this may have cut off are looked at, so
   * that a join of many branches is not judged from scratch for each of them.
   */
  void afterEndOf(TaskExecution task) {
    var workflow = turn.workflowOf(task);
    var graph = turn.graph(workflow);
    var untaken = new HashSet<>(graph.outbound(task.name()));
    untaken.removeAll(task.next().stream().map(Route::target).collect(Collectors.toSet()));
    if (untaken.isEmpty()) {
      return;
    }
    var affected = graph.reachable(untaken, name -> waitingJoin(workflow, name).isPresent());
    var suspects = new LinkedHashSet<>(affected);
    suspects.add(task.name());
    affected.stream()
        .flatMap(name -> waitingJoin(workflow, name).stream())
        .forEach(join -> noteLost(workflow, join, suspects));
  }

  private void noteLost(WorkflowExecution workflow, TaskExecution join, Set<String> suspects) {
    var rule = new JoinRule(turn.tree(), turn.graph(workflow), workflow);
    var lost = rule.lost(join, suspects);
    if (lost.isEmpty()) {
      return;
    }
    if (!join.lost().containsAll(lost)) {
      turn.emit(new TaskBranchesLost(join.id(), lost));
    }
    if (rule.isDoubtful(turn.task(join.id()))) {
      turn.plan(new Work.RefreshJoin(join.id()));
    }
  }

  private Optional<TaskExecution> waitingJoin(WorkflowExecution workflow, String name) {
    return turn.tree()
        .latest(workflow, name)
        .filter(task -> task.state() == ExecutionState.WAITING);
  }
}
