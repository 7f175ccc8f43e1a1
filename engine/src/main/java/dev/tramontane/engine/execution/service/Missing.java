package dev.tramontane.engine.execution.service;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;

/** Refusals for unknown ids, in Mistral's words. */
final class Missing {

  private static final String REMEDY = "Check the id; it may have been deleted.";

  private Missing() {}

  static EngineException execution(WorkflowExecutionId id) {
    return EngineException.notFound(
        "execution-not-found", "WorkflowExecution not found [id=%s]".formatted(id), REMEDY);
  }

  static EngineException task(TaskExecutionId id) {
    return EngineException.notFound(
        "task-execution-not-found", "TaskExecution not found [id=%s]".formatted(id), REMEDY);
  }

  static EngineException action(ActionExecutionId id) {
    return EngineException.notFound(
        "action-execution-not-found", "ActionExecution not found [id=%s]".formatted(id), REMEDY);
  }
}
