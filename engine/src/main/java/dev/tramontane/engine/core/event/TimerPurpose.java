package dev.tramontane.engine.core.event;

import dev.tramontane.engine.id.ExecutionState;
import org.jspecify.annotations.Nullable;

/** What a timer of a task is for. */
public sealed interface TimerPurpose {

  /** The action starts when the timer fires. */
  record WaitBefore(long seconds) implements TimerPurpose {}

  /** The task completes with this state when the timer fires. */
  record WaitAfter(long seconds, ExecutionState state, @Nullable String stateInfo)
      implements TimerPurpose {}

  /** The next attempt starts when the timer fires. */
  record RetryDelay(long seconds) implements TimerPurpose {}

  /** The task fails when the timer fires. */
  record Timeout(long seconds) implements TimerPurpose {}
}
