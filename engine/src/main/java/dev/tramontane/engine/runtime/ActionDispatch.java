package dev.tramontane.engine.runtime;

import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.ActionSite;
import dev.tramontane.engine.action.RegisteredAction;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.command.Command.AcknowledgeAction;
import dev.tramontane.engine.core.command.Command.CompleteAction;
import dev.tramontane.engine.core.effect.Effect.RunAction;
import java.util.Optional;

/** Runs the actions that runs ask for; the answer is the command that reports the outcome. */
final class ActionDispatch {

  private final ActionRegistry actions;
  private final ActionCaller caller;

  ActionDispatch(ActionRegistry actions, ActionCaller caller) {
    this.actions = actions;
    this.caller = caller;
  }

  /** Whether the call is pure and takes no time, so that a decision may make it itself. */
  boolean isImmediate(RunAction effect) {
    return effect.immediate()
        && actions
            .find(effect.name())
            .filter(action -> action.isImmediate(effect.input()))
            .isPresent();
  }

  /** Makes the call of an immediate action. */
  CompleteAction runNow(RunAction effect) throws InterruptedException {
    return new CompleteAction(effect.id(), caller.callNow(effect.name(), invocation(effect)));
  }

  /** Makes the call, however long it takes. */
  Command run(RunAction effect) throws InterruptedException {
    if (effect.redelivered() && !mayRunAgain(effect)) {
      return failed(
          effect,
          "Request to run an action was redelivered, but it cannot be re-run safely. The only safe"
              + " thing to do is fail it [action=%s].".formatted(effect.name()));
    }
    var result = caller.call(effect.name(), invocation(effect), effect.timeout());
    return effect.asynchronous() && !(result instanceof ActionResult.Failure)
        ? new AcknowledgeAction(effect.id())
        : new CompleteAction(effect.id(), result);
  }

  private boolean mayRunAgain(RunAction effect) {
    return effect.safeRerun()
        || actions.find(effect.name()).filter(RegisteredAction::isRepeatable).isPresent();
  }

  private static CompleteAction failed(RunAction effect, String message) {
    return new CompleteAction(effect.id(), new ActionResult.Failure(message));
  }

  private static ActionInvocation invocation(RunAction effect) {
    var site = effect.site();
    return new ActionInvocation(
        effect.input(),
        new ActionSite(
            Optional.of(effect.id()),
            Optional.of(site.workflowExecutionId()),
            Optional.of(site.taskExecutionId()),
            Optional.of(site.workflowName())));
  }
}
