package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.DebugFact.TaskReleased;
import dev.tramontane.engine.core.event.DebugFact.TaskUnmarked;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;

/** What the debugger holds, seen from outside the debugger. */
record Holds(Turn turn) {

  boolean anyIn(WorkflowExecutionId workflow) {
    return turn.tree().held().stream()
        .anyMatch(held -> turn.task(held.task()).workflowExecutionId().equals(workflow));
  }

  /** Forgets a hold of a task whose result is there, as it will get another one. */
  void dropResult(TaskExecutionId task) {
    var held = turn.tree().debug().held().get(task);
    if (held != null && held.isAfterAction()) {
      drop(task);
    }
  }

  /** Whether the result of the task is there and held. */
  boolean isAfterAction(TaskExecutionId task) {
    var held = turn.tree().debug().held().get(task);
    return held != null && held.phase() == StopPhase.AFTER_ACTION;
  }

  /** Ends a hold that has become pointless; nothing is continued. */
  void end(TaskExecutionId task) {
    if (turn.tree().isHeld(task)) {
      turn.emit(new TaskReleased(task));
      new HeldTime(turn).released(turn.task(task));
    }
  }

  /** Forgets a hold and a step whose task goes another way. */
  void drop(TaskExecutionId task) {
    end(task);
    if (turn.tree().debug().marks().containsKey(task)) {
      turn.emit(new TaskUnmarked(task));
    }
  }
}
