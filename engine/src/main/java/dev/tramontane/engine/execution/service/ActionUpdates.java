package dev.tramontane.engine.execution.service;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.execution.ActionUpdate;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.value.Values;
import java.util.Objects;

/** What an update from outside asks of an action (reference: rest-api.md section 8, PUT). */
final class ActionUpdates {

  private ActionUpdates() {}

  static Command command(ActionExecutionId id, ActionUpdate update) {
    return switch (update.state()) {
      case SUCCESS, ERROR, CANCELLED -> new Command.CompleteAction(id, result(update));
      case PAUSED, RUNNING -> new Command.UpdateAction(id, update.state());
      case IDLE, WAITING, DELAYED, SKIPPED -> throw unexpected(update);
    };
  }

  /** The outcome that an update reports. */
  static ActionResult result(ActionUpdate update) {
    var output = Values.freeze(update.output());
    return switch (update.state()) {
      case SUCCESS -> new ActionResult.Success(output);
      case ERROR -> new ActionResult.Failure(Objects.requireNonNullElse(output, "Unknown error"));
      case CANCELLED -> new ActionResult.Cancelled(output);
      case IDLE, WAITING, RUNNING, DELAYED, PAUSED, SKIPPED -> throw unexpected(update);
    };
  }

  private static EngineException unexpected(ActionUpdate update) {
    return EngineException.invalid(
        "unexpected-action-state",
        "Error. Expected one of ['RUNNING', 'PAUSED', 'SUCCESS', 'ERROR', 'CANCELLED'], actual: %s"
            .formatted(update.state()),
        "Report one of these states.");
  }
}
