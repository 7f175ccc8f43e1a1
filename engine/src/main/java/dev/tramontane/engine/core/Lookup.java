package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;

/** Finds what a command names, or refuses the command. */
record Lookup(Turn turn) {

  WorkflowExecution workflow(WorkflowExecutionId id) {
    var workflow = turn.tree().workflows().get(id);
    if (workflow == null) {
      throw EngineException.notFound(
          "execution-not-found", "Execution not found [id=%s]".formatted(id), "Check the id.");
    }
    return workflow;
  }

  TaskExecution task(TaskExecutionId id) {
    var task = turn.tree().tasks().get(id);
    if (task == null) {
      throw EngineException.notFound(
          "task-execution-not-found",
          "Task execution not found [id=%s]".formatted(id),
          "Check the id.");
    }
    return task;
  }
}
