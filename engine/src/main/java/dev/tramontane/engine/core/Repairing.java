package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.event.TaskFact.TaskProcessed;
import dev.tramontane.engine.core.event.TaskFact.TaskReset;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowReopened;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import java.util.Optional;

/**
 * Reruns or skips a failed task; the executions around it run again up to the root (reference:
 * engine.md section 12).
 */
record Repairing(Turn turn) {

  void rerun(TaskExecution task, boolean reset, Optional<FrozenMap> env) {
    demandFailed(task);
    if (!reset && turn.model(task).withItems().isEmpty()) {
      throw EngineException.invalid(
          "reset-required",
          "Only with-items task has the option to not reset.",
          "Run the task again with reset.");
    }
    if (turn.workflowOf(task).isPaused()) {
      return;
    }
    reopen(task, env);
    turn.emit(new TaskReset(task.id(), !reset));
    if (turn.model(task).hasJoin()) {
      turn.emit(new TaskStateChanged(task.id(), ExecutionState.WAITING, "Task is waiting."));
      turn.plan(new Work.RefreshJoin(task.id()));
    } else {
      turn.emit(new TaskStateChanged(task.id(), ExecutionState.RUNNING, null));
      turn.plan(new Work.EnterTask(task.id()));
    }
  }

  void skip(TaskExecution task, Optional<FrozenMap> env) {
    demandFailed(task);
    if (turn.workflowOf(task).isPaused()) {
      return;
    }
    reopen(task, env);
    new TaskCompletion(turn).skip(turn.task(task.id()));
  }

  private static void demandFailed(TaskExecution task) {
    if (task.state() == ExecutionState.SUCCESS) {
      throw EngineException.invalid(
          "task-not-failed",
          "Rerunning succeeded tasks is not supported.",
          "Only failed or cancelled tasks can be run again.");
    }
    if (task.state() != ExecutionState.ERROR && task.state() != ExecutionState.CANCELLED) {
      throw EngineException.invalid(
          "task-not-failed",
          "Expected to repair task execution '%s', but it is in state %s"
              .formatted(task.id(), task.state()),
          "Only failed or cancelled tasks can be run again or skipped.");
    }
  }

  private void reopen(TaskExecution task, Optional<FrozenMap> env) {
    var workflow = turn.workflowOf(task);
    demandReopenable(workflow);
    env.ifPresent(change -> new Environments(turn).merge(workflow, change));
    new Holds(turn).drop(task.id());
    reopen(workflow);
  }

  /** Up to the root every execution must be allowed to run again, before any does. */
  private void demandReopenable(WorkflowExecution workflow) {
    StateTable.demand(workflow, ExecutionState.RUNNING);
    waitingParent(workflow).ifPresent(parent -> demandReopenable(turn.workflowOf(parent)));
  }

  /** The task around, if it still cares how the execution ends: it may be in a later attempt. */
  private Optional<TaskExecution> waitingParent(WorkflowExecution workflow) {
    return turn.tree()
        .parentTask(workflow)
        .filter(parent -> parent.attempt() == workflow.birth().attempt());
  }

  private void reopen(WorkflowExecution workflow) {
    switch (workflow.state()) {
      case RUNNING -> {}
      case PAUSED -> new Resuming(turn).resumeAlone(workflow.id());
      case IDLE, WAITING, DELAYED, SUCCESS, ERROR, CANCELLED, SKIPPED -> {
        turn.emit(new WorkflowReopened(workflow.id()));
        leaveUnnoticed(workflow.id());
        new Resuming(turn).wakeTasks(workflow.id());
      }
    }
    waitingParent(workflow).ifPresent(this::reopenParent);
  }

  private void reopenParent(TaskExecution parent) {
    new Holds(turn).dropResult(parent.id());
    if (parent.state() != ExecutionState.RUNNING) {
      turn.emit(new TaskStateChanged(parent.id(), ExecutionState.RUNNING, null));
    }
    reopen(turn.workflowOf(parent));
  }

  /** What has ended in it without being followed is left alone, as in Mistral. */
  private void leaveUnnoticed(WorkflowExecutionId id) {
    turn.tree()
        .tasksOf(turn.workflow(id))
        .filter(task -> task.isCompleted() && !task.processed())
        .map(TaskExecution::id)
        .toList()
        .forEach(task -> turn.emit(new TaskProcessed(task)));
  }
}
