package dev.tramontane.engine.execution.service;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.action.ActionSite;
import dev.tramontane.engine.action.adhoc.DirectCalls;
import dev.tramontane.engine.action.adhoc.PreparedCall;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.execution.ActionUpdate;
import dev.tramontane.engine.execution.RunActionRequest;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.ExecutionQuery;
import dev.tramontane.engine.runtime.ActionCaller;
import dev.tramontane.engine.runtime.ActionRows;
import dev.tramontane.engine.runtime.FreshIds;
import dev.tramontane.expression.Entropy;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs actions outside any workflow (reference: engine.md section 13.2). They have no journal: a
 * saved one is a row and nothing else.
 */
public final class DirectActions implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DirectActions.class);

  private final DirectCalls calls;
  private final ActionCaller caller;
  private final ActionRows rows;
  private final DirectActionViews views;
  private final FreshIds ids;
  private final ExecutionQuery query;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final OutcomeLocks outcomes = new OutcomeLocks();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public DirectActions(
      DirectCalls calls,
      ActionCaller caller,
      ActionRows rows,
      FreshIds ids,
      ExecutionQuery query,
      InstantSource clock,
      RandomGenerator random) {
    this.calls = calls;
    this.caller = caller;
    this.rows = rows;
    this.views = new DirectActionViews(clock);
    this.ids = ids;
    this.query = query;
    this.clock = clock;
    this.random = random;
  }

  /** Runs an action: at once, or in the background if it is asynchronous or its result is saved. */
  ActionExecutionView run(RunActionRequest request) {
    var call = calls.prepare(request.name(), request.namespace(), request.input(), entropy());
    if (request.runSync() && call.base().asynchronous()) {
      throw EngineException.invalid(
          "action-not-synchronous",
          "Action does not support synchronous execution.",
          "Run it without run_sync.");
    }
    boolean inBackground =
        !request.runSync() && (request.saveResult() || call.base().asynchronous());
    return inBackground ? runInBackground(request, call) : runNow(request, call);
  }

  private ActionExecutionView runNow(RunActionRequest request, PreparedCall call) {
    var started = views.started(request, call, Optional.empty());
    var ended = views.ended(started, resultNow(request, call));
    if (!request.saveResult()) {
      return ended;
    }
    var saved = views.withId(ended, new ActionExecutionId(ids.next()));
    rows.save(saved);
    return saved;
  }

  private ActionResult resultNow(RunActionRequest request, PreparedCall call) {
    try {
      return result(request, call, ActionSite.NONE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new EngineException(
          EngineException.Category.UNAVAILABLE,
          "server-stopping",
          "The server was stopped while action '%s' was running".formatted(call.name()),
          "Whether the action did its work is not known; look before you run it again.");
    }
  }

  private ActionExecutionView runInBackground(RunActionRequest request, PreparedCall call) {
    var id = new ActionExecutionId(ids.next());
    var started = views.started(request, call, Optional.of(id));
    rows.save(started);
    threads.execute(() -> finish(request, call, id));
    return started;
  }

  private void finish(RunActionRequest request, PreparedCall call, ActionExecutionId id) {
    var site =
        new ActionSite(Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
    try {
      var result = result(request, call, site);
      if (!call.base().asynchronous() || result instanceof ActionResult.Failure) {
        saveOutcome(id, result);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt(); // the next start of the server ends the action
    } catch (RuntimeException failure) { // a boundary: nobody waits for this thread
      LOG.warn("The outcome of action execution {} could not be saved", id, failure);
    }
  }

  private ActionResult result(RunActionRequest request, PreparedCall call, ActionSite site)
      throws InterruptedException {
    var invocation = new ActionInvocation(call.baseInput(), site);
    var result = caller.call(call.base().name(), invocation, request.timeout());
    return calls.transform(call, result, entropy());
  }

  /** What came from outside meanwhile counts: the first outcome is the only one. */
  private void saveOutcome(ActionExecutionId id, ActionResult result) {
    outcomes.alone(
        id,
        () -> {
          var known = query.actionExecution(id).filter(action -> !action.state().isCompleted());
          known.ifPresent(action -> rows.save(views.ended(action, result)));
          return known.isPresent();
        });
  }

  /** Takes the outcome of an asynchronous action from outside. */
  ActionExecutionView update(ActionExecutionId id, ActionUpdate update) {
    return outcomes.alone(
        id,
        () -> {
          var known = query.actionExecution(id).orElseThrow(() -> Missing.action(id));
          var changed = changed(id, known, update);
          rows.save(changed);
          return changed;
        });
  }

  private ActionExecutionView changed(
      ActionExecutionId id, ActionExecutionView known, ActionUpdate update) {
    if (known.state().isCompleted()) {
      throw EngineException.conflict(
          "action-already-completed",
          "Action %s is already completed".formatted(id),
          "The first result counts; look at the action execution.");
    }
    return switch (update.state()) {
      case RUNNING, PAUSED -> views.inState(known, update.state());
      case SUCCESS, ERROR, CANCELLED, IDLE, WAITING, DELAYED, SKIPPED ->
          views.ended(known, ActionUpdates.result(update));
    };
  }

  /** Fails what was running when the server died: whether it did its work is not known. */
  public void failInterrupted() {
    for (var action : query.runningDirectActions()) {
      if (!isAsynchronous(action)) {
        var message =
            "Request to run an action was redelivered, but it cannot be re-run safely. The only"
                + " safe thing to do is fail it [action=%s].".formatted(action.name());
        rows.save(views.ended(action, new ActionResult.Failure(message)));
      }
    }
  }

  /**
   * A definition that is gone or does not fit any more is no reason to leave the action hanging.
   */
  private boolean isAsynchronous(ActionExecutionView action) {
    try {
      return calls
          .prepare(action.name(), action.workflowNamespace(), action.input(), entropy())
          .base()
          .asynchronous();
    } catch (EngineException unusable) {
      LOG.debug("Action {} cannot be called any more", action.name(), unusable);
      return false;
    }
  }

  private Entropy entropy() {
    return new Entropy(clock.instant(), random);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
