package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TimerFact.TimerResumed;
import dev.tramontane.engine.core.event.TimerFact.TimerSuspended;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.Timer;
import dev.tramontane.engine.id.TaskExecutionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps time on hold from counting (debugger reference section 2.10): timeouts of a held task and
 * of the tasks around it stand still.
 */
record HeldTime(Turn turn) {

  void held(TaskExecution task) {
    for (var timer : timeouts(task)) {
      if (!timer.isSuspended()) {
        long remaining = Math.max(0, Duration.between(turn.at(), timer.due()).toMillis());
        turn.emit(new TimerSuspended(timer.id(), remaining));
      }
    }
  }

  void released(TaskExecution task) {
    for (var timer : timeouts(task)) {
      Long remaining = timer.suspendedMillis();
      if (remaining != null && !isStillHeld(timer.taskId())) {
        turn.emit(new TimerResumed(timer.id(), turn.at().plusMillis(remaining)));
      }
    }
  }

  /** Whether anything that is held lies below {@code task}, or is it. */
  private boolean isStillHeld(TaskExecutionId task) {
    return turn.tree().held().stream()
        .anyMatch(held ->
            chain(turn.task(held.task())).stream().anyMatch(each -> each.id().equals(task)));
  }

  private List<Timer> timeouts(TaskExecution task) {
    return chain(task).stream()
        .flatMap(each -> each.timers().stream().sorted())
        .map(id -> Objects.requireNonNull(turn.tree().timers().get(id)))
        .filter(timer -> timer.purpose() instanceof TimerPurpose.Timeout)
        .toList();
  }

  /** The task and the tasks around it up to the root. */
  private List<TaskExecution> chain(TaskExecution task) {
    var chain = new ArrayList<TaskExecution>();
    var current = Optional.of(task);
    while (current.isPresent()) {
      chain.add(current.get());
      current = turn.tree().parentTask(turn.workflowOf(current.get()));
    }
    return chain;
  }
}
