package dev.tramontane.engine.action;

import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.id.ActionExecutionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs actions and turns whatever happens into a result. Safe for many threads. */
public final class ActionRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ActionRunner.class);

  private final ActionRegistry registry;

  public ActionRunner(ActionRegistry registry) {
    this.registry = registry;
  }

  /**
   * Runs an action on the calling thread, which should be a virtual one.
   *
   * @return a failure for everything the action throws, never null
   * @throws InterruptedException if nobody wants the result any more
   */
  public ActionResult run(String name, ActionInvocation invocation) throws InterruptedException {
    var action = registry.find(name);
    if (action.isEmpty()) {
      return new ActionResult.Failure("Failed to find action [action_name=%s]".formatted(name));
    }
    try {
      return action.get().run(invocation);
    } catch (ActionException failure) {
      return raised(action.get(), invocation, failure);
    } catch (RuntimeException defect) {
      LOG.warn("The action {} failed in a way it does not know", name, defect);
      return raised(action.get(), invocation, defect);
    }
  }

  private static ActionResult raised(
      Action action, ActionInvocation invocation, RuntimeException failure) {
    return new ActionResult.Failure(
        "The action raised an exception [action=%s, action_ex_id=%s, msg='%s']"
            .formatted(
                action.representation(),
                invocation
                    .context()
                    .actionExecutionId()
                    .map(ActionExecutionId::toString)
                    .orElse(""),
                failure.getMessage()));
  }
}
