package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TaskFact.TaskCreated;
import dev.tramontane.engine.core.event.TaskFact.TaskReset;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.TaskFact.TaskTriggered;
import dev.tramontane.engine.core.event.Trigger;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.language.model.Invocation.WorkflowInvocation;
import dev.tramontane.language.model.TaskModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A branch arrives at a join (reference: engine.md section 7). The first arrival makes the task
 * execution; later ones are counted. A branch that arrives after the join has fired changes
 * nothing, unless the join itself led to it: that is a loop, and makes a new execution.
 */
record JoinArrival(Turn turn) {

  void arrive(WorkflowExecution workflow, TaskModel join, Trigger trigger) {
    var known = turn.tree().latest(workflow, join.name());
    if (known.isEmpty() || beginsAnew(workflow, known.get(), trigger)) {
      create(workflow, join, trigger);
      return;
    }
    var task = known.get();
    turn.emit(new TaskTriggered(task.id(), trigger));
    if (hasFailedUnfired(task)) {
      waitAgain(task.id());
    } else if (task.state() == ExecutionState.WAITING) {
      new Stepping(turn).handOn(task, Optional.of(trigger));
      refreshIfReady(task.id());
    }
  }

  /** It was given up as too few branches could arrive; one of them was repaired meanwhile. */
  private static boolean hasFailedUnfired(TaskExecution task) {
    return task.state() == ExecutionState.ERROR
        && task.actions().isEmpty()
        && task.children().isEmpty();
  }

  private void waitAgain(TaskExecutionId id) {
    new Holds(turn).end(id);
    turn.emit(new TaskReset(id, false));
    turn.emit(new TaskStateChanged(id, ExecutionState.WAITING, "Task is waiting."));
    turn.plan(new Work.RefreshJoin(id));
  }

  /** An arrival cannot make a join impossible, so there is no need to judge it anew. */
  private void refreshIfReady(TaskExecutionId id) {
    var task = turn.task(id);
    var workflow = turn.workflowOf(task);
    if (new JoinRule(turn.tree(), turn.graph(workflow), workflow).isReady(task)) {
      turn.plan(new Work.RefreshJoin(id));
    }
  }

  private boolean beginsAnew(WorkflowExecution workflow, TaskExecution task, Trigger trigger) {
    if (!task.isCompleted()) {
      return false;
    }
    var from = turn.task(trigger.task()).name();
    var graph = turn.graph(workflow);
    return graph.reachable(Set.of(task.name()), _ -> false).contains(from);
  }

  private void create(WorkflowExecution workflow, TaskModel join, Trigger trigger) {
    var id = turn.newTaskId();
    turn.emit(
        new TaskCreated(
            id,
            workflow.id(),
            join.name(),
            join.invocation() instanceof WorkflowInvocation,
            ExecutionState.WAITING,
            "Task is waiting.",
            List.of(trigger),
            null));
    new Stepping(turn).handOn(turn.task(id), Optional.of(trigger));
    turn.plan(new Work.RefreshJoin(id));
  }
}
