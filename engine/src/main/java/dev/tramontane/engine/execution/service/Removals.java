package dev.tramontane.engine.execution.service;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.Command.StopExecution;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.journal.ExecutionRemoval;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.engine.runtime.Replies;
import dev.tramontane.engine.runtime.Runs;
import java.util.Optional;

/** Deletes executions if that is allowed (reference: rest-api.md sections 6 and 8). */
public final class Removals {

  private final Runs runs;
  private final ExecutionRemoval removal;

  public Removals(Runs runs, ExecutionRemoval removal) {
    this.runs = runs;
    this.removal = removal;
  }

  void delete(WorkflowExecutionView execution, boolean force) {
    if (!execution.state().isCompleted() && !force) {
      throw EngineException.forbidden(
          "execution-not-completed",
          "Only completed executions can be deleted. Use --force to override this. Execution %s is"
                  .formatted(execution.id())
              + " in %s state".formatted(execution.state()),
          "Wait until it has ended, stop it, or force the deletion.");
    }
    if (execution.isRoot()) {
      runs.delete(execution.id(), () -> removal.removeRun(execution.id()));
      return;
    }
    stop(execution);
    removal.removeNested(execution.id());
  }

  private void stop(WorkflowExecutionView nested) {
    if (!nested.state().isCompleted()) {
      var stop =
          new StopExecution(
              nested.id(), ExecutionState.CANCELLED, Optional.of("Execution was deleted."));
      Replies.await(runs.tell(nested.rootId(), stop));
    }
  }

  void delete(ActionExecutionId id, ActionExecutionView action) {
    if (action.taskExecutionId() != null) {
      throw EngineException.forbidden(
          "action-of-task",
          "Only ad-hoc action execution can be deleted.",
          "Delete the workflow execution that it belongs to.");
    }
    if (!action.state().isCompleted()) {
      throw EngineException.forbidden(
          "action-not-completed",
          "Only completed action execution can be deleted.",
          "Wait until it has ended.");
    }
    removal.removeAction(id);
  }
}
