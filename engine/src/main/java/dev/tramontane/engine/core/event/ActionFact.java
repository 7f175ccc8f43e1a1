package dev.tramontane.engine.core.event;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.value.FrozenMap;
import org.jspecify.annotations.Nullable;

/** Facts about action executions. */
public sealed interface ActionFact extends Fact {

  ActionExecutionId id();

  /**
   * An action is to be run.
   *
   * @param index of the item, 0 without {@code with-items}
   * @param name as the task calls it, workbook prefix resolved
   * @param call what is really called if {@code name} is an ad-hoc action, else null
   * @param asynchronous whether the result is reported by somebody outside
   * @param immediate whether the action is pure and takes no time
   * @param safeRerun whether the action may be run twice
   * @param timeoutSeconds after which the executor gives up, null for never
   * @param target group of executors that shall run it, null for any
   */
  record ActionCreated(
      ActionExecutionId id,
      TaskExecutionId taskId,
      int index,
      String name,
      FrozenMap input,
      @Nullable ActionCall call,
      boolean asynchronous,
      boolean immediate,
      boolean safeRerun,
      @Nullable Long timeoutSeconds,
      @Nullable String target)
      implements ActionFact {}

  /** An asynchronous action was handed over to the outside. */
  record ActionAcknowledged(ActionExecutionId id) implements ActionFact {}

  /** An asynchronous action is PAUSED or RUNNING now. */
  record ActionStateChanged(ActionExecutionId id, ExecutionState state) implements ActionFact {}

  /**
   * The action has ended.
   *
   * @param result what is stored under {@code result} in its output
   */
  record ActionCompleted(ActionExecutionId id, ExecutionState state, @Nullable Object result)
      implements ActionFact {}

  /** Somebody gave an ended action another outcome in the debugger. */
  record ActionResultReplaced(ActionExecutionId id, ExecutionState state, @Nullable Object result)
      implements ActionFact {}
}
