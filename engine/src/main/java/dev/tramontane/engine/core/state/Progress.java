package dev.tramontane.engine.core.state;

/**
 * How far the policies of a task have come.
 *
 * @param attempt number of the attempt, from 1; reruns and retries count
 * @param retryNo retries by policy since the task was started or rerun
 * @param waitedBefore whether {@code wait-before} has been applied
 * @param waitedAfter whether {@code wait-after} has been applied
 */
public record Progress(int attempt, int retryNo, boolean waitedBefore, boolean waitedAfter) {

  public static final Progress NONE = new Progress(1, 0, false, false);

  Progress retried(int number) {
    return new Progress(attempt + 1, number, waitedBefore, waitedAfter);
  }

  /** A rerun starts with fresh policies. */
  Progress reset() {
    return new Progress(attempt + 1, 0, false, false);
  }

  Progress afterWaitBefore() {
    return new Progress(attempt, retryNo, true, waitedAfter);
  }

  Progress afterWaitAfter() {
    return new Progress(attempt, retryNo, waitedBefore, true);
  }
}
