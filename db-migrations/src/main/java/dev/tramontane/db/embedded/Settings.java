package dev.tramontane.db.embedded;

import java.time.Duration;

/**
 * How the embedded server runs.
 *
 * @param sharedBuffersMegabytes memory for its page cache
 * @param maxWalMegabytes write-ahead log between two checkpoints
 * @param maxConnections connections at once
 * @param durable whether a commit waits for the disk; only tests turn it off
 * @param startTimeout how long to wait until it answers, recovery after a crash included
 */
public record Settings(
    int sharedBuffersMegabytes,
    int maxWalMegabytes,
    int maxConnections,
    boolean durable,
    Duration startTimeout) {

  public Settings {
    if (sharedBuffersMegabytes < 1 || maxWalMegabytes < 32 || maxConnections < 1) {
      throw new IllegalArgumentException(
          "Expected at least 1 MB of buffers, 32 MB of log and 1 connection, but found %d, %d, %d"
              .formatted(sharedBuffersMegabytes, maxWalMegabytes, maxConnections));
    }
  }

  /** What a user's data deserves: every commit is on disk before it is acknowledged. */
  public static Settings standard() {
    return new Settings(256, 2048, 100, true, Duration.ofSeconds(60));
  }

  /** Fast and forgetful, for data that a test throws away. */
  public static Settings throwaway() {
    return new Settings(64, 512, 100, false, Duration.ofSeconds(60));
  }
}
