package dev.tramontane.engine.action.script;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a thread that runs a script, and ends the script if it takes too long, allocates too
 * much or is not wanted any more. What is counted is all that the thread allocates, garbage
 * included: more than what it holds at any moment.
 */
final class Guard implements AutoCloseable {

  private static final Duration MOST_TIME = Duration.ofSeconds(30);
  private static final long MOST_BYTES = 512L << 20;
  private static final long PERIOD_MILLIS = 20;
  private static final ScheduledExecutorService CLOCK =
      Executors.newScheduledThreadPool(
          1, Thread.ofPlatform().name("tramontane-script-guard").daemon().factory());

  private final Thread thread;
  private final Runnable end;
  private final long begin = System.nanoTime();
  private final long allocatedBefore;
  private volatile @Nullable String reason;
  private @Nullable ScheduledFuture<?> checks;

  private Guard(Thread thread, Runnable end) {
    this.thread = thread;
    this.end = end;
    this.allocatedBefore = allocated(thread);
  }

  /**
   * Looks after a thread until closed.
   *
   * @param end ends the script, from another thread
   */
  static Guard watch(Thread thread, Runnable end) {
    var guard = new Guard(thread, end);
    guard.checks =
        CLOCK.scheduleAtFixedRate(
            guard::check, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return guard;
  }

  /** Why the script was ended, if it was. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  private void check() {
    var found = problem();
    if (found != null && reason == null) {
      reason = found;
      Thread.startVirtualThread(end); // it waits for the script to end
    }
  }

  private @Nullable String problem() {
    if (thread.isInterrupted()) {
      return "it was called off";
    }
    if (System.nanoTime() - begin > MOST_TIME.toNanos()) {
      return "it took more than %d seconds".formatted(MOST_TIME.toSeconds());
    }
    return allocated(thread) - allocatedBefore > MOST_BYTES
        ? "it used too much: more than %d MB of memory".formatted(MOST_BYTES >> 20)
        : null;
  }

  private static long allocated(Thread thread) {
    return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        ? threads.getThreadAllocatedBytes(thread.threadId())
        : 0;
  }

  @Override
  public void close() {
    var running = checks;
    if (running != null) {
      running.cancel(false);
    }
  }
}
