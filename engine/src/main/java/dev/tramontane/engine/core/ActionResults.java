package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.event.ActionFact.ActionAcknowledged;
import dev.tramontane.engine.core.event.ActionFact.ActionCompleted;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.expression.ExpressionException;
import org.jspecify.annotations.Nullable;

/** Takes the results of actions. */
record ActionResults(Turn turn) {

  void complete(ActionExecutionId id, ActionResult result) {
    var action = known(id);
    if (action.isCompleted()) {
      throw EngineException.conflict(
          "action-already-completed",
          "Action %s is already completed".formatted(id),
          "The first result counts; look at the action execution.");
    }
    try {
      turn.emit(new ActionCompleted(id, result.state(), transformed(action, result)));
    } catch (ExpressionException e) {
      var message = String.valueOf(e.getMessage());
      turn.emit(new ActionCompleted(id, ExecutionState.ERROR, message));
      new StructuralFailure(turn)
          .whileCompleting(turn.task(action.taskId()), message, action.name());
      return;
    }
    tellTask(turn.tree().action(id));
  }

  private ActionExecution known(ActionExecutionId id) {
    var action = turn.tree().actions().get(id);
    if (action == null) {
      throw EngineException.notFound(
          "action-execution-not-found",
          "Action execution not found [id=%s]".formatted(id),
          "Check the id.");
    }
    return action;
  }

  /** A late result of an attempt that is over is kept, but means nothing to the task. */
  private void tellTask(ActionExecution action) {
    var task = turn.task(action.taskId());
    if (action.attempt() == task.attempt()) {
      turn.plan(
          new Work.CallEnded(
              task.id(), action.state(), CallOutcome.info(action.state(), action.result())));
    }
  }

  void acknowledge(ActionExecutionId id) {
    if (!known(id).isCompleted()) {
      turn.emit(new ActionAcknowledged(id));
    }
  }

  /** What ad-hoc actions make of the result of their base, innermost first. */
  private @Nullable Object transformed(ActionExecution action, ActionResult result) {
    var call = action.birth().call();
    if (call == null || !(result instanceof ActionResult.Success)) {
      return result.value();
    }
    var value = result.value();
    for (var template : call.outputs()) {
      value = turn.evaluateOn(template, value);
    }
    return value;
  }
}
