package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.TimerPurpose;
import org.jspecify.annotations.Nullable;

/**
 * How far the policies of a task have come.
 *
 * @param attempt number of the attempt, from 1; reruns and retries count
 * @param retryNo retries by policy since the task was started or rerun
 * @param waitedBefore whether {@code wait-before} has been applied
 * @param waitedAfter whether {@code wait-after} has been applied
 * @param delay what the task is delayed for, null if it is not; outlives the timer
 */
public record Progress(
    int attempt,
    int retryNo,
    boolean waitedBefore,
    boolean waitedAfter,
    @Nullable TimerPurpose delay) {

  public static final Progress NONE = new Progress(1, 0, false, false, null);

  Progress retried(int number) {
    return new Progress(attempt + 1, number, waitedBefore, waitedAfter, null);
  }

  /** A rerun starts with fresh policies. */
  Progress reset() {
    return new Progress(attempt + 1, 0, false, false, null);
  }

  Progress delayed(TimerPurpose purpose) {
    return switch (purpose) {
      case TimerPurpose.WaitBefore _ -> new Progress(attempt, retryNo, true, waitedAfter, purpose);
      case TimerPurpose.WaitAfter _ -> new Progress(attempt, retryNo, waitedBefore, true, purpose);
      case TimerPurpose.RetryDelay _ ->
          new Progress(attempt, retryNo, waitedBefore, waitedAfter, purpose);
      case TimerPurpose.Timeout _ -> this;
    };
  }

  Progress undelayed() {
    return delay == null ? this : new Progress(attempt, retryNo, waitedBefore, waitedAfter, null);
  }
}
