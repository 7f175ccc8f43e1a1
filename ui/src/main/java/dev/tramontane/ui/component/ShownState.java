package dev.tramontane.ui.component;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.query.TaskExecutionView;

/**
 * A state as people tell them apart: the engine's states, and besides them held by the debugger and
 * an error that was handled. The names are the keys of {@code frontend/src/state/states.ts}.
 */
public enum ShownState {
  IDLE,
  WAITING,
  DELAYED,
  RUNNING,
  HELD,
  PAUSED,
  SUCCESS,
  ERROR,
  HANDLED,
  CANCELLED,
  SKIPPED;

  public static ShownState of(ExecutionState state) {
    return valueOf(state.name());
  }

  public static ShownState of(TaskExecutionView task) {
    if (task.held()) {
      return HELD;
    }
    return task.state() == ExecutionState.ERROR && task.errorHandled() ? HANDLED : of(task.state());
  }
}
