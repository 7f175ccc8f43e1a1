package dev.tramontane.engine.runtime;

import java.time.Duration;

/**
 * How much goes into one commit and how much may wait (journal layout, section 6).
 *
 * @param batchRows most rows of a batch; a single larger commit goes alone
 * @param batchCharacters most characters of a batch, likewise
 * @param queuedCharacters above this, runs wait before they decide on
 * @param retryDelay pause after the first lost connection; doubles up to two seconds
 * @param closingTime how long a node that stops tries to reach the database
 */
public record CommitLimits(
    int batchRows,
    long batchCharacters,
    long queuedCharacters,
    Duration retryDelay,
    Duration closingTime) {

  public static final CommitLimits DEFAULT =
      new CommitLimits(2_000, 8L << 20, 64L << 20, Duration.ofMillis(100), Duration.ofSeconds(10));
}
