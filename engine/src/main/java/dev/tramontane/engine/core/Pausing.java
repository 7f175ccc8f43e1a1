package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.event.ActionFact.ActionStateChanged;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowStateChanged;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pauses executions: what is nested first, then the execution, then the task and the execution that
 * called it (reference: engine.md sections 10 and 12). Calls that were made already run on.
 */
record Pausing(Turn turn) {

  /** By command. */
  void pause(WorkflowExecution workflow) {
    StateTable.demand(workflow, ExecutionState.PAUSED);
    pause(workflow.id(), null);
  }

  /** By policy, engine command, or a nested execution that was paused. */
  void pause(WorkflowExecutionId id, @Nullable String message) {
    for (var child : runningChildren(id)) {
      pause(child.id(), message);
    }
    var workflow = turn.workflow(id);
    if (workflow.isPaused() || workflow.isCompleted()) {
      return;
    }
    turn.emit(new WorkflowStateChanged(id, ExecutionState.PAUSED, Texts.stateInfoOrNull(message)));
    turn.tree().parentTask(workflow).ifPresent(this::pauseTask);
  }

  private List<WorkflowExecution> runningChildren(WorkflowExecutionId id) {
    return turn.tree()
        .tasksOf(turn.workflow(id))
        .filter(TaskExecution::nested)
        .flatMap(turn.tree()::childrenOf)
        .filter(child -> !child.isCompleted())
        .toList();
  }

  private void pauseTask(TaskExecution task) {
    if (task.state() != ExecutionState.PAUSED
        && !task.isCompleted()
        && StateTable.isLegal(task.state(), ExecutionState.PAUSED)) {
      turn.emit(new TaskStateChanged(task.id(), ExecutionState.PAUSED, null));
    }
    pause(task.workflowExecutionId(), null);
  }

  /** Pauses or resumes an asynchronous action, and with it the task and the execution. */
  void updateAction(ActionExecutionId id, ExecutionState state) {
    var action = turn.tree().actions().get(id);
    if (action == null) {
      throw EngineException.notFound(
          "action-execution-not-found",
          "Action execution not found [id=%s]".formatted(id),
          "Check the id.");
    }
    demand(action, state);
    if (action.state() == state) {
      return;
    }
    turn.emit(new ActionStateChanged(id, state));
    var task = turn.task(action.taskId());
    if (state == ExecutionState.PAUSED) {
      pauseTask(task);
    } else {
      new Resuming(turn).resumeTask(task);
    }
  }

  private static void demand(ActionExecution action, ExecutionState state) {
    boolean supported = state == ExecutionState.PAUSED || state == ExecutionState.RUNNING;
    if (!supported || !action.birth().asynchronous()) {
      throw EngineException.invalid(
          "action-not-asynchronous",
          "Transition to the %s state is only supported for asynchronous action execution."
              .formatted(state),
          "Only actions whose result is reported from outside can be paused.");
    }
    if (!StateTable.isLegal(action.state(), state)) {
      throw EngineException.invalid(
          "illegal-transition",
          "Invalid state transition from %s to %s.".formatted(action.state(), state),
          "Look at the state of the action execution.");
    }
  }
}
