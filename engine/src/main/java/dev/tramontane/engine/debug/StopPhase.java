package dev.tramontane.engine.debug;

/**
 * Where a run can be held (debugger reference section 2.1). The first half of the debugger stops at
 * these; later phases are added at the end.
 */
public enum StopPhase {
  /** The task exists and its inbound context is computed; no policy has run. */
  TASK_ENTER("task-enter"),
  /** The input is evaluated, the action or nested workflow is not started. */
  BEFORE_ACTION("before-action"),
  /** The result is there, nothing of it is published yet. */
  AFTER_ACTION("after-action"),
  /** The task will end in ERROR; no handler has started. */
  TASK_ERROR("task-error");

  private final String label;

  StopPhase(String label) {
    this.label = label;
  }

  /** The phase as people read it. */
  public String label() {
    return label;
  }
}
