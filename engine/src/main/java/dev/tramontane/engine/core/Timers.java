package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TimerFact.TimerCancelled;
import dev.tramontane.engine.core.event.TimerFact.TimerFired;
import dev.tramontane.engine.core.event.TimerFact.TimerStarted;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.Timer;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import java.time.Instant;

/** Starts, fires and cancels the timers of tasks. */
record Timers(Turn turn) {

  /** A year of ten thousand is the end of time: what is due later never comes. */
  private static final long LONGEST_SECONDS = 10_000L * 365 * 24 * 3600;

  /** Starts a timer, but not in a workflow that has ended: nothing may follow there. */
  void start(TaskExecutionId task, TimerPurpose purpose, long seconds) {
    if (!turn.workflowOf(turn.task(task)).isCompleted()) {
      turn.emit(new TimerStarted(turn.newTimerId(), task, purpose, due(seconds)));
    }
  }

  private Instant due(long seconds) {
    return turn.at().plusSeconds(Math.min(seconds, LONGEST_SECONDS));
  }

  void cancelAll(TaskExecution task) {
    for (var timer : turn.task(task.id()).timers().stream().sorted().toList()) {
      turn.emit(new TimerCancelled(timer));
    }
  }

  /** A timer that is unknown has been cancelled meanwhile; one that is suspended was too late. */
  void fire(TimerId id) {
    var timer = turn.tree().timers().get(id);
    if (timer == null || timer.isSuspended()) {
      return;
    }
    turn.emit(new TimerFired(id));
    var task = turn.task(timer.taskId());
    if (!task.isCompleted()) {
      act(timer, task);
    }
  }

  private void act(Timer timer, TaskExecution task) {
    switch (timer.purpose()) {
      case TimerPurpose.WaitBefore _, TimerPurpose.RetryDelay _ -> {
        if (isAwaited(timer, task)) {
          goOn(task);
        }
      }
      case TimerPurpose.WaitAfter _ -> {
        if (isAwaited(timer, task)) {
          new TaskEntry(turn).proceed(task);
        }
      }
      case TimerPurpose.Timeout timeout ->
          new TaskCompletion(turn)
              .complete(
                  task,
                  ExecutionState.ERROR,
                  "Task timed out [timeout(s)=%d].".formatted(timeout.seconds()));
    }
  }

  /** A rerun below a delayed task makes it run again before its delay is over. */
  private static boolean isAwaited(Timer timer, TaskExecution task) {
    return timer.purpose().equals(task.progress().delay());
  }

  /** In a paused workflow the task stays delayed until the workflow is resumed. */
  private void goOn(TaskExecution task) {
    if (turn.workflowOf(task).state() == ExecutionState.RUNNING) {
      new TaskEntry(turn).proceed(task);
    }
  }
}
