package dev.tramontane.engine.id;

/**
 * The states of workflow, task and action executions, by the names of Mistral's API (reference:
 * engine.md section 3).
 */
public enum ExecutionState {
  IDLE,
  WAITING,
  RUNNING,
  DELAYED,
  PAUSED,
  SUCCESS,
  ERROR,
  CANCELLED,
  SKIPPED;

  public boolean isCompleted() {
    return this == SUCCESS || this == ERROR || this == CANCELLED || this == SKIPPED;
  }
}
