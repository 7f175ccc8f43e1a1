package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.event.DebugFact.BreakpointsReplaced;
import dev.tramontane.engine.core.event.DebugFact.DebuggerAttached;
import dev.tramontane.engine.core.event.DebugFact.DebuggerDetached;
import dev.tramontane.engine.core.event.DebugFact.TaskMarked;
import dev.tramontane.engine.core.event.DebugFact.TaskReleased;
import dev.tramontane.engine.core.event.StepKind;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.state.Held;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import java.util.List;

/** Obeys the debugger: attaches it, and moves what is held (debugger reference section 2). */
record DebugControl(Turn turn) {

  void attach(List<Breakpoint> breakpoints) {
    if (turn.tree().debug().attached()) {
      replace(breakpoints);
    } else {
      turn.emit(new DebuggerAttached(breakpoints));
    }
  }

  void detach() {
    if (turn.tree().debug().attached()) {
      turn.tree().held().forEach(this::releaseForGood);
      turn.emit(new DebuggerDetached());
    }
  }

  /** What is held in a paused execution is let go when that is resumed. */
  private void releaseForGood(Held held) {
    if (isHeldYet(held) && !isPaused(held)) {
      release(held);
    }
  }

  /** Lets a branch go that is still held though the debugger has gone. */
  void releaseAbandoned(TaskExecutionId task) {
    var held = turn.tree().debug().held().get(task);
    if (held != null) {
      release(held);
    }
  }

  /** A tree that is not under the debugger has no use for breakpoints. */
  void replace(List<Breakpoint> breakpoints) {
    if (turn.tree().debug().attached()) {
      turn.emit(new BreakpointsReplaced(breakpoints));
    }
  }

  void resume(TaskExecutionId task) {
    release(demandHeld(task));
  }

  void resumeAll() {
    for (var held : turn.tree().held()) {
      if (isHeldYet(held) && !isPaused(held)) {
        release(held);
      }
    }
  }

  /** Releasing one branch may have ended another one. */
  private boolean isHeldYet(Held held) {
    return held.equals(turn.tree().debug().held().get(held.task()));
  }

  private boolean isPaused(Held held) {
    return turn.workflowOf(turn.task(held.task())).isPaused();
  }

  void step(TaskExecutionId task, StepKind kind) {
    var held = demandHeld(task);
    turn.emit(new TaskMarked(task, kind, StopReason.STEP));
    release(held);
  }

  void stepOut(TaskExecutionId task) {
    var held = demandHeld(task);
    new Stepping(turn).stepOut(turn.task(task), StopReason.STEP);
    release(held);
  }

  /** Every live branch is marked, so that each stops once at the next phase that it reaches. */
  void holdAll() {
    var root = turn.tree().root();
    if (root.isCompleted()) {
      throw EngineException.invalid(
          "execution-completed",
          "Expected to hold the branches of execution '%s', but it has ended with %s"
              .formatted(root.id(), root.state()),
          "Start it again under the debugger, or rerun a failed task.");
    }
    if (!turn.tree().debug().attached()) {
      turn.emit(new DebuggerAttached(List.of()));
    }
    turn.tree().tasks().values().stream()
        .filter(this::isLiveTip)
        .map(TaskExecution::id)
        .sorted()
        .forEach(id -> turn.emit(new TaskMarked(id, StepKind.INTO, StopReason.PAUSE)));
  }

  private boolean isLiveTip(TaskExecution task) {
    return !task.isCompleted()
        && !turn.tree().isHeld(task.id())
        && !turn.workflowOf(task).isCompleted()
        && turn.tree().childrenOf(task).allMatch(WorkflowExecution::isCompleted);
  }

  private Held demandHeld(TaskExecutionId task) {
    var held = turn.tree().debug().held().get(task);
    if (held == null) {
      throw EngineException.invalid(
          "not-held",
          "Expected to move task execution '%s', but the debugger does not hold it".formatted(task),
          "Look at what is held now: the branch may have run on.");
    }
    if (isPaused(held)) {
      throw EngineException.invalid(
          "execution-paused",
          "Expected to move task execution '%s', but its workflow execution is PAUSED"
              .formatted(task),
          "Resume the workflow execution first.");
    }
    return held;
  }

  private void release(Held held) {
    turn.emit(new TaskReleased(held.task()));
    new HeldTime(turn).released(turn.task(held.task()));
    var task = turn.task(held.task());
    switch (held.phase()) {
      case TASK_ENTER -> new TaskEntry(turn).start(task);
      case BEFORE_ACTION -> {
        turn.emit(new TaskStateChanged(task.id(), ExecutionState.RUNNING, null));
        new Attempt(turn).release(turn.task(task.id()), held.planned());
      }
      case AFTER_ACTION -> new CallOutcome(turn).resume(task);
      case TASK_ERROR -> new TaskCompletion(turn).resume(task);
    }
  }
}
