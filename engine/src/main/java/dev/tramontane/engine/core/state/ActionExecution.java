package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.ActionFact.ActionCreated;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An action execution.
 *
 * @param birth what never changes: name, input, how to run it
 * @param attempt of the task that it belongs to
 * @param accepted whether it has ended and its result counts for the task
 * @param acknowledged whether the outside has taken it over
 * @param result what it answered, null also if it answered nothing
 * @param erased whether the task does not keep its result
 */
public record ActionExecution(
    ActionCreated birth,
    int attempt,
    ExecutionState state,
    boolean accepted,
    boolean acknowledged,
    @Nullable Object result,
    boolean erased,
    Times times) {

  static ActionExecution born(ActionCreated birth, int attempt, Instant at) {
    return new ActionExecution(
        birth, attempt, ExecutionState.RUNNING, false, false, null, false, Times.created(at));
  }

  public ActionExecutionId id() {
    return birth.id();
  }

  public TaskExecutionId taskId() {
    return birth.taskId();
  }

  public String name() {
    return birth.name();
  }

  public FrozenMap input() {
    return birth.input();
  }

  public int index() {
    return birth.index();
  }

  public boolean isCompleted() {
    return state.isCompleted();
  }

  /** Whether it has ended with a result that counts and was kept. */
  public boolean hasResult() {
    return accepted && !erased;
  }

  /** As the REST API shows it: {@code {"result": ...}}, null until it has ended. */
  public @Nullable FrozenMap output() {
    if (!isCompleted()) {
      return null;
    }
    return erased ? Values.emptyMap() : Values.emptyMap().with("result", result);
  }

  ActionExecution inState(ExecutionState next, Instant at) {
    return new ActionExecution(
        birth, attempt, next, accepted, acknowledged, result, erased, times.updated(at));
  }

  ActionExecution completed(ExecutionState next, @Nullable Object value, Instant at) {
    return new ActionExecution(
        birth, attempt, next, true, acknowledged, value, erased, times.updated(at));
  }

  ActionExecution withAcknowledged() {
    return new ActionExecution(birth, attempt, state, accepted, true, result, erased, times);
  }

  ActionExecution rejected() {
    return new ActionExecution(birth, attempt, state, false, acknowledged, result, erased, times);
  }

  ActionExecution withErased() {
    return new ActionExecution(birth, attempt, state, accepted, acknowledged, null, true, times);
  }
}
