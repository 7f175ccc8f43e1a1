package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.expression.ExpressionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends executions by command (reference: engine.md sections 3, 10 and 12). */
record Stopping(Turn turn) {

  void stop(WorkflowExecution workflow, ExecutionState state, Optional<String> message) {
    var text = message.map(Texts::stateInfo).orElse(null);
    switch (state) {
      case SUCCESS -> succeed(workflow, text);
      case ERROR -> new WorkflowEnd(turn).fail(workflow.id(), text);
      case CANCELLED -> cancel(workflow.id(), text);
      case IDLE, WAITING, RUNNING, DELAYED, PAUSED, SKIPPED ->
          throw EngineException.invalid(
              "illegal-transition",
              "Expected to stop execution '%s' with SUCCESS, ERROR or CANCELLED, but got %s"
                  .formatted(workflow.id(), state),
              "Ask for one of these states.");
    }
  }

  private void succeed(WorkflowExecution workflow, @Nullable String message) {
    StateTable.demand(workflow, ExecutionState.SUCCESS);
    try {
      new WorkflowEnd(turn).succeed(workflow.id(), message);
    } catch (ExpressionException e) {
      throw EngineException.invalid(
          "output-not-evaluated",
          String.valueOf(e.getMessage()),
          "Stop the execution with ERROR, or correct what the output needs.");
    }
  }

  /** Cancels what is nested first; ended executions stay as they are. */
  private void cancel(WorkflowExecutionId id, @Nullable String message) {
    if (turn.workflow(id).isCompleted()) {
      return;
    }
    turn.tree()
        .tasksOf(turn.workflow(id))
        .filter(TaskExecution::nested)
        .flatMap(turn.tree()::childrenOf)
        .filter(child -> !child.isCompleted())
        .map(WorkflowExecution::id)
        .toList()
        .forEach(child -> cancel(child, message));
    new WorkflowEnd(turn).cancel(id, message);
  }
}
