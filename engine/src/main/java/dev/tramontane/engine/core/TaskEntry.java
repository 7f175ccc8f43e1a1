package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.expression.ExpressionException;

/** Enters a task: lets its policies have their say, then makes the first attempt. */
record TaskEntry(Turn turn) {

  void enter(TaskExecution task) {
    if (!new StopPoints(turn).isHeldAt(task, StopPhase.TASK_ENTER)) {
      start(task);
    }
  }

  /** Enters a task past the point where the debugger may hold it. */
  void start(TaskExecution task) {
    if (task.state() != ExecutionState.RUNNING) {
      turn.emit(new TaskStateChanged(task.id(), ExecutionState.RUNNING, null));
    }
    try {
      new BeforePolicies(turn).apply(turn.task(task.id()));
    } catch (ExpressionException | TaskFailure e) {
      new StructuralFailure(turn).whileRunning(turn.task(task.id()), e);
      return;
    }
    if (turn.task(task.id()).state() == ExecutionState.RUNNING) {
      new Attempt(turn).attempt(turn.task(task.id()));
    }
  }

  /** Goes on with a task after a delay or a pause; its policies have had their say. */
  void proceed(TaskExecution task) {
    if (task.progress().delay() instanceof TimerPurpose.WaitAfter after) {
      new TaskCompletion(turn).complete(task, after.state(), after.stateInfo());
      return;
    }
    if (task.state() != ExecutionState.RUNNING) {
      turn.emit(new TaskStateChanged(task.id(), ExecutionState.RUNNING, null));
    }
    new Attempt(turn).attempt(turn.task(task.id()));
  }
}
