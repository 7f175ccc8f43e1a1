package dev.tramontane.engine.runtime;

import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.action.ActionRunner;
import dev.tramontane.engine.core.command.ActionResult;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls actions and gives up those that take too long. Blocks its caller; only so many calls are
 * under way at a time. Safe for use by many threads.
 */
public final class ActionCaller implements AutoCloseable {

  private final ActionRunner runner;
  private final Semaphore permits;
  private final Set<Thread> callers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tramontane-action-timeout").daemon().factory());

  public ActionCaller(ActionRunner runner, int mostAtATime) {
    this.runner = runner;
    this.permits = new Semaphore(mostAtATime);
  }

  /**
   * Calls an action.
   *
   * @param action name of an action in Java
   * @param timeout after which the call is interrupted and counts as failed
   * @throws InterruptedException if the engine stops: the outcome is not known
   */
  public ActionResult call(String action, ActionInvocation invocation, Optional<Duration> timeout)
      throws InterruptedException {
    permits.acquire();
    callers.add(Thread.currentThread());
    try {
      return timeout.isPresent()
          ? callInTime(action, invocation, timeout.get())
          : callNow(action, invocation);
    } finally {
      callers.remove(Thread.currentThread());
      permits.release();
    }
  }

  private ActionResult callInTime(String action, ActionInvocation invocation, Duration timeout)
      throws InterruptedException {
    var caller = Thread.currentThread();
    var late = new AtomicBoolean();
    var alarm =
        alarms.schedule(
            () -> {
              late.set(true);
              caller.interrupt();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      var result = callNow(action, invocation);
      return late.get() ? tooLate(timeout) : result;
    } catch (InterruptedException interrupted) {
      if (late.get()) {
        return tooLate(timeout);
      }
      throw interrupted;
    } finally {
      alarm.cancel(false);
      if (late.get()) {
        Thread.interrupted(); // the alarm was for this call alone
      }
    }
  }

  private static ActionResult tooLate(Duration timeout) {
    return new ActionResult.Failure("Timeout after %d seconds".formatted(timeout.toSeconds()));
  }

  /** Makes a call that is pure and takes no time, on the thread of a decision. */
  ActionResult callNow(String action, ActionInvocation invocation) throws InterruptedException {
    return runner.run(action, invocation);
  }

  /** Interrupts all calls. */
  @Override
  public void close() {
    callers.forEach(Thread::interrupt);
    alarms.shutdownNow();
  }
}
