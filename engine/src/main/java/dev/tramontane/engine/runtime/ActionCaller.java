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
    var deadline = new Deadline(Thread.currentThread());
    var alarm = alarms.schedule(deadline, timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      var result = callNow(action, invocation);
      return deadline.isMissed() ? tooLate(timeout) : result;
    } catch (InterruptedException interrupted) {
      if (deadline.isMissed()) {
        return tooLate(timeout);
      }
      throw interrupted;
    } finally {
      alarm.cancel(false);
      if (deadline.isMissed()) {
        Thread.interrupted(); // the alarm was for this call alone
      }
    }
  }

  /** Interrupts a call that takes too long, and never what its thread does afterwards. */
  private static final class Deadline implements Runnable {

    private final Thread caller;
    private boolean ended;
    private boolean missed;

    Deadline(Thread caller) {
      this.caller = caller;
    }

    @Override
    public synchronized void run() {
      if (!ended) {
        missed = true;
        caller.interrupt();
      }
    }

    /** Ends the call; the answer is whether it took too long. */
    synchronized boolean isMissed() {
      ended = true;
      return missed;
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
