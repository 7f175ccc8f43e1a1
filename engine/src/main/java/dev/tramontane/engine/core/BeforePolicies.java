package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.language.model.Policies;

/**
 * What policies do before a task calls anything: hold it, delay it, limit its time; and a check of
 * all their values (reference: engine.md section 9).
 */
record BeforePolicies(Turn turn) {

  void apply(TaskExecution task) {
    var policies = turn.model(task).policies();
    if (policies.equals(Policies.NONE)) {
      return;
    }
    var values = PolicyValues.of(turn, task);
    if (values.flag(policies.pauseBefore(), "PauseBeforePolicy")) {
      pauseBefore(task);
    }
    waitBefore(task.id(), values.number(policies.waitBefore(), "WaitBeforePolicy"));
    values.number(policies.waitAfter(), "WaitAfterPolicy");
    if (policies.retry() != null) {
      values.number(policies.retry().count(), "RetryPolicy");
      values.number(policies.retry().delaySeconds(), "RetryPolicy");
    }
    timeout(task.id(), values.number(policies.timeout(), "TimeoutPolicy"));
    values.number(policies.concurrency(), "ConcurrencyPolicy");
  }

  private void pauseBefore(TaskExecution task) {
    turn.emit(new TaskStateChanged(task.id(), ExecutionState.IDLE, "Set by 'pause-before' policy"));
    new Pausing(turn).pause(task.workflowExecutionId(), null);
  }

  private void waitBefore(TaskExecutionId id, long seconds) {
    var task = turn.task(id);
    if (seconds == 0 || task.state() == ExecutionState.IDLE || task.progress().waitedBefore()) {
      return;
    }
    new Timers(turn).start(id, new TimerPurpose.WaitBefore(seconds), seconds);
    turn.emit(
        new TaskStateChanged(
            id,
            ExecutionState.DELAYED,
            "Delayed by 'wait-before' policy [delay=%d]".formatted(seconds)));
  }

  private void timeout(TaskExecutionId id, long seconds) {
    if (seconds > 0) {
      new Timers(turn).start(id, new TimerPurpose.Timeout(seconds), seconds);
    }
  }
}
