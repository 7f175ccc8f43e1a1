package dev.tramontane.engine.action;

import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.Network;
import dev.tramontane.engine.core.Limits;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.id.ActionExecutionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs actions and turns whatever happens into a result. Safe for many threads. */
public final class ActionRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ActionRunner.class);

  /** Where results have no limit, one that could not be kept in memory has. */
  private static final long UNLIMITED_KILOBYTES = 256 << 10;

  private final ActionRegistry registry;
  private final Network network;
  private final long mostKilobytes;

  /** Runs actions that reach no network. */
  public ActionRunner(ActionRegistry registry) {
    this(registry, Network.NONE, Limits.NONE);
  }

  /**
   * @param limits of results
   */
  public ActionRunner(ActionRegistry registry, Network network, Limits limits) {
    this.registry = registry;
    this.network = network;
    this.mostKilobytes =
        limits.fieldKilobytes() < 0 ? UNLIMITED_KILOBYTES : limits.fieldKilobytes();
  }

  /**
   * Runs an action on the calling thread, which should be a virtual one, or on one of its own.
   *
   * @return a failure for everything the action throws, never null
   * @throws InterruptedException if nobody wants the result any more
   */
  public ActionResult run(String name, ActionInvocation invocation) throws InterruptedException {
    var action = registry.find(name);
    return action.isPresent()
        ? run(action.get(), invocation)
        : new ActionResult.Failure("Failed to find action [action_name=%s]".formatted(name));
  }

  private ActionResult run(RegisteredAction action, ActionInvocation invocation)
      throws InterruptedException {
    var context = invocation.site().context(network);
    var call = new ActionCall(action.schema(), invocation.input(), context);
    try {
      return result(outcome(action, call), call);
    } catch (InterruptedException unwanted) {
      throw unwanted;
    } catch (ResultReader.TooLargeException flood) {
      return new ActionResult.Failure(
          "Field size limit exceeded [class=ActionExecution, field=output, size=%dKB, limit=%dKB]"
              .formatted(Math.max(flood.kilobytes(), mostKilobytes + 1), mostKilobytes));
    } catch (ActionException failure) {
      return raised(action, invocation, failure.getMessage());
    } catch (Throwable defect) { // a boundary: whatever an action does, its run goes on
      LOG.warn("The action {} failed in a way it does not know", action.schema().name(), defect);
      return raised(action, invocation, text(defect));
    }
  }

  private static ActionOutcome outcome(RegisteredAction action, ActionCall call) throws Exception {
    return action.runsInPlace() ? action.action().run(call) : ActionThreads.run(action, call);
  }

  private ActionResult result(@Nullable ActionOutcome outcome, ActionCall call) {
    return switch (outcome) {
      case ActionOutcome.Success(var value) -> new ActionResult.Success(read(value, call));
      case ActionOutcome.Failure(var error) -> new ActionResult.Failure(read(error, call));
      case ActionOutcome.Cancelled(var value) -> new ActionResult.Cancelled(read(value, call));
      case null -> throw new ActionException("The action returned no outcome.");
    };
  }

  /** What comes back as it was given has been judged as input. */
  @SuppressWarnings("ReferenceEquality")
  private @Nullable Object read(@Nullable Object value, ActionCall call) {
    for (var given : call.input().values()) {
      if (given == value) {
        return value;
      }
    }
    return new ResultReader((mostKilobytes + 1) * 1024 - 1).read(value);
  }

  private static String text(Throwable defect) {
    return defect.getMessage() == null ? defect.getClass().getSimpleName() : defect.getMessage();
  }

  private static ActionResult raised(
      RegisteredAction action, ActionInvocation invocation, @Nullable String message) {
    return new ActionResult.Failure(
        "The action raised an exception [action=%s, action_ex_id=%s, msg='%s']"
            .formatted(
                representation(action),
                invocation.site().actionExecutionId().map(ActionExecutionId::toString).orElse(""),
                message));
  }

  private static String representation(RegisteredAction action) {
    return action.ours() ? action.action().representation() : action.schema().name();
  }
}
