package dev.tramontane.engine.core;

import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.language.model.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Whether a task that has ended is tried again: a failure unless {@code break-on} says stop, a
 * success only as {@code continue-on} says so, and either only while attempts remain. Both
 * conditions are evaluated in any case.
 */
record RetryRule(Turn turn) {

  boolean isRetried(TaskExecution task, RetryPolicy policy, long count) {
    var goOn = condition(task, policy.continueOn());
    var stop = condition(task, policy.breakOn());
    if (task.progress().retryNo() >= count || Boolean.FALSE.equals(goOn)) {
      return false;
    }
    return task.state() == ExecutionState.ERROR
        ? !Boolean.TRUE.equals(stop)
        : Boolean.TRUE.equals(goOn);
  }

  /** Null where there is no condition. */
  private @Nullable Boolean condition(TaskExecution task, @Nullable String expression) {
    return expression == null ? null : turn.isTrue(expression, turn.scopes().retrying(task));
  }
}
