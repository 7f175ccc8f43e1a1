package dev.tramontane.engine.core.effect;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that the shell does for a run; its id makes a duplicate recognisable. */
public sealed interface Effect {

  /**
   * Run an action and report its result with {@code CompleteAction}.
   *
   * @param name of the action that is really called, the end of a chain of ad-hoc actions
   * @param immediate whether the action is pure and takes no time: run it at once and report before
   *     the events are written
   * @param asynchronous whether a returned value is no result; an error always is one
   * @param safeRerun whether the action may be run twice
   * @param redelivered whether a node died while the action may have been running: it is run again
   *     only if {@code safeRerun}, and fails otherwise
   * @param timeout after which the action is given up
   * @param target group of executors that shall run it
   */
  record RunAction(
      ActionExecutionId id,
      String name,
      FrozenMap input,
      CallSite site,
      boolean immediate,
      boolean asynchronous,
      boolean safeRerun,
      boolean redelivered,
      Optional<Duration> timeout,
      Optional<String> target)
      implements Effect {}

  /** Where an action is called; for callback addresses and headers. */
  record CallSite(
      WorkflowExecutionId rootId,
      WorkflowExecutionId workflowExecutionId,
      TaskExecutionId taskExecutionId,
      String workflowName,
      String namespace,
      String taskName) {}

  /** Send {@code FireTimer} at the given time; a timer that is set already is moved. */
  record StartTimer(TimerId id, Instant due) implements Effect {}

  record CancelTimer(TimerId id) implements Effect {}
}
