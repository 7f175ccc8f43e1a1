package dev.tramontane.engine.runtime;

import dev.tramontane.engine.id.TimerId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Fires the timers of all live runs. They are kept in memory only: after a restart the states say
 * which ones run. Safe for use by many threads.
 */
final class RunTimers implements AutoCloseable {

  private final InstantSource clock;
  private final Map<TimerId, Future<?>> running = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor executor;

  RunTimers(InstantSource clock) {
    this.clock = clock;
    this.executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("tramontane-timers").daemon().factory());
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * Sets a timer, or moves it.
   *
   * @param action is run on the timer thread: must return at once
   */
  void start(TimerId id, Instant due, Runnable action) {
    if (executor.isShutdown()) {
      return;
    }
    var delay = Duration.between(clock.instant(), due);
    var timer =
        executor.schedule(
            () -> {
              running.remove(id);
              action.run();
            },
            Math.max(0, delay.toMillis()),
            TimeUnit.MILLISECONDS);
    var previous = running.put(id, timer);
    if (previous != null) {
      previous.cancel(false);
    }
  }

  void cancel(TimerId id) {
    var timer = running.remove(id);
    if (timer != null) {
      timer.cancel(false);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
