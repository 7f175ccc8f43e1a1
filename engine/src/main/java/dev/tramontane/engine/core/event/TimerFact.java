package dev.tramontane.engine.core.event;

import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import java.time.Instant;

/** Facts about timers. */
public sealed interface TimerFact extends Fact {

  TimerId id();

  record TimerStarted(TimerId id, TaskExecutionId taskId, TimerPurpose purpose, Instant due)
      implements TimerFact {}

  record TimerFired(TimerId id) implements TimerFact {}

  /** The timer is not needed any more. */
  record TimerCancelled(TimerId id) implements TimerFact {}

  /** The debugger holds what the timer watches; that time does not count. */
  record TimerSuspended(TimerId id, long remainingMillis) implements TimerFact {}

  record TimerResumed(TimerId id, Instant due) implements TimerFact {}
}
