package dev.tramontane.engine.core;

import dev.tramontane.engine.core.state.WorkflowExecution;

/** Clears away what must not outlive a workflow execution: its timers and holds. */
record Leftovers(Turn turn) {

  void clear(WorkflowExecution workflow) {
    if (workflow.incomplete() == 0 && turn.tree().debug().held().isEmpty()) {
      return;
    }
    for (var id : workflow.tasks()) {
      new Holds(turn).drop(id);
      new Timers(turn).cancelAll(turn.task(id));
    }
  }
}
