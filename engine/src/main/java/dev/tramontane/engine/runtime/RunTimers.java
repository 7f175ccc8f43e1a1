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
import org.jspecify.annotations.Nullable;

/**
 * Fires the timers of all live runs. They are kept in memory only: after a restart the states say
 * which ones run. Safe for use by many threads.
 */
final class RunTimers implements AutoCloseable {

  private final InstantSource clock;
  private final Map<TimerId, Alarm> running = new ConcurrentHashMap<>();
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
    var alarm = new Alarm(id, action);
    var previous = running.put(id, alarm);
    if (previous != null) {
      previous.cancel();
    }
    var delay = Duration.between(clock.instant(), due);
    alarm.future = executor.schedule(alarm, Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
  }

  void cancel(TimerId id) {
    var alarm = running.remove(id);
    if (alarm != null) {
      alarm.cancel();
    }
  }

  /** How many are set. */
  int count() {
    return running.size();
  }

  /** One setting of a timer; does nothing once the timer is moved or cancelled. */
  private final class Alarm implements Runnable {

    private final TimerId id;
    private final Runnable action;
    private volatile @Nullable Future<?> future;

    Alarm(TimerId id, Runnable action) {
      this.id = id;
      this.action = action;
    }

    @Override
    public void run() {
      if (running.remove(id, this)) {
        action.run();
      }
    }

    void cancel() {
      var scheduled = future;
      if (scheduled != null) {
        scheduled.cancel(false);
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
