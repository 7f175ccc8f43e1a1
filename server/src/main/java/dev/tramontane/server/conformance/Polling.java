package dev.tramontane.server.conformance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a server of which a client can know no more than what it answers. */
final class Polling {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private Polling() {}

  /** What {@code look} finds within the time. */
  static <T> Optional<T> within(Duration limit, Supplier<Optional<T>> look) {
    var end = System.nanoTime() + limit.toNanos();
    while (true) {
      var found = look.get();
      if (found.isPresent() || System.nanoTime() > end) {
        return found;
      }
      pause(PAUSE);
    }
  }

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
