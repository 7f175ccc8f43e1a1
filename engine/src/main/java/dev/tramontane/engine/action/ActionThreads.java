package dev.tramontane.engine.action;

import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.Trait;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs calls on threads of their own, so that one that never ends keeps nobody else: its caller
 * goes on as soon as it is interrupted, whatever the action does. What computes gets a thread of
 * the operating system, for the virtual ones share the processors without being made to.
 */
final class ActionThreads {

  private static final Logger LOG = LoggerFactory.getLogger(ActionThreads.class);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final ThreadFactory COMPUTING =
      Thread.ofPlatform().name("tramontane-action-", 0).daemon().factory();
  private static final ThreadFactory WAITING =
      Thread.ofVirtual().name("tramontane-action-", 0).factory();

  private ActionThreads() {}

  /**
   * Makes a call and waits for it.
   *
   * @throws InterruptedException if the caller is interrupted; the call is given up
   * @throws Exception whatever the action throws, errors included
   */
  static ActionOutcome run(RegisteredAction action, ActionCall call) throws Exception {
    var outcome = new CompletableFuture<ActionOutcome>();
    var worker = worker(action, call, outcome);
    worker.start();
    try {
      return outcome.get();
    } catch (ExecutionException failure) {
      throw asThrown(failure.getCause());
    } catch (InterruptedException unwanted) {
      worker.interrupt();
      Thread.startVirtualThread(() -> giveUp(action, call, worker));
      throw unwanted;
    }
  }

  private static Thread worker(
      RegisteredAction action, ActionCall call, CompletableFuture<ActionOutcome> outcome) {
    var threads = action.schema().is(Trait.WAITING) ? WAITING : COMPUTING;
    var worker =
        threads.newThread(() -> {
          try {
            outcome.complete(action.action().run(call));
          } catch (Throwable failure) { // a boundary: a foreign action may throw anything
            outcome.completeExceptionally(failure);
          }
        });
    worker.setContextClassLoader(action.action().getClass().getClassLoader());
    return worker;
  }

  private static Exception asThrown(@Nullable Throwable failure) {
    return switch (failure) {
      case Error error -> throw error;
      case InterruptedException odd ->
          new ActionException("The action interrupted itself: " + odd.getMessage(), odd);
      case Exception exception -> exception;
      case null, default -> new ActionException(String.valueOf(failure), failure);
    };
  }

  private static void giveUp(RegisteredAction action, ActionCall call, Thread worker) {
    try {
      action.action().cancel(call);
    } catch (Throwable failure) { // a boundary, as above
      LOG.warn("The action {} cannot be cancelled", action.schema().name(), failure);
    }
    try {
      if (!worker.join(GRACE)) {
        LOG.warn(
            "The action {} goes on although it was interrupted and cancelled; it keeps thread {}",
            action.schema().name(),
            worker.getName());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
