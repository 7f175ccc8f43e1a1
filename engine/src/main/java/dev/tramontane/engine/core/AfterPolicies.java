package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TaskFact.TaskRetried;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.language.model.Policies;
import dev.tramontane.language.model.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What policies do when a task has ended: delay its end, make a success a failure, try again
 * (reference: engine.md section 9).
 */
record AfterPolicies(Turn turn) {

  void apply(TaskExecutionId id) {
    var policies = turn.model(turn.task(id)).policies();
    if (policies.equals(Policies.NONE)) {
      return;
    }
    waitAfter(turn.task(id), policies.waitAfter());
    failOn(turn.task(id), policies.failOn());
    if (policies.retry() != null) {
      retry(turn.task(id), policies.retry());
    }
  }

  private void waitAfter(TaskExecution task, @Nullable Object waitAfter) {
    long seconds = PolicyValues.of(turn, task).number(waitAfter, "WaitAfterPolicy");
    if (seconds == 0 || task.progress().waitedAfter()) {
      return;
    }
    var purpose = new TimerPurpose.WaitAfter(seconds, task.state(), task.stateInfo());
    new Timers(turn).start(task.id(), purpose, seconds);
    turn.emit(
        new TaskStateChanged(
            task.id(),
            ExecutionState.DELAYED,
            "Delayed by 'wait-after' policy [delay=%d]".formatted(seconds)));
  }

  private void failOn(TaskExecution task, @Nullable Object condition) {
    if (condition != null
        && task.state() == ExecutionState.SUCCESS
        && turn.isTrue(condition, turn.scopes().retrying(task))) {
      turn.emit(
          new TaskStateChanged(task.id(), ExecutionState.ERROR, "Failed by 'fail-on' policy"));
    }
  }

  private void retry(TaskExecution task, RetryPolicy policy) {
    if (task.state() != ExecutionState.SUCCESS && task.state() != ExecutionState.ERROR) {
      return;
    }
    var values = PolicyValues.of(turn, task);
    long count = values.number(policy.count(), "RetryPolicy");
    long delay = values.number(policy.delaySeconds(), "RetryPolicy");
    if (new RetryRule(turn).isRetried(task, policy, count)) {
      turn.emit(new TaskRetried(task.id(), task.progress().retryNo() + 1));
      turn.emit(
          new TaskStateChanged(
              task.id(),
              ExecutionState.DELAYED,
              "Delayed by 'retry' policy [delay=%d]".formatted(delay)));
      new Timers(turn).start(task.id(), new TimerPurpose.RetryDelay(delay), delay);
    }
  }
}
