package dev.tramontane.engine.core;

import dev.tramontane.engine.core.state.Held;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.TaskExecutionId;

/**
 * Clears away what must not outlive a workflow execution: its timers and holds. A task whose result
 * was held ends with it, as a late result would make it end.
 */
record Leftovers(Turn turn) {

  void clear(WorkflowExecution workflow) {
    if (workflow.incomplete() == 0 && turn.tree().debug().held().isEmpty()) {
      return;
    }
    for (var id : workflow.tasks()) {
      clear(id);
      new Timers(turn).cancelAll(turn.task(id));
    }
  }

  private void clear(TaskExecutionId id) {
    var held = turn.tree().debug().held().get(id);
    new Holds(turn).drop(id);
    if (held != null) {
      takeResult(held);
    }
  }

  private void takeResult(Held held) {
    var task = turn.task(held.task());
    switch (held.phase()) {
      case AFTER_ACTION -> new CallOutcome(turn).resume(task);
      case TASK_ERROR -> new TaskCompletion(turn).resume(task);
      case TASK_ENTER, BEFORE_ACTION -> {}
    }
  }
}
