package dev.tramontane.engine.debug;

/**
 * Where a run can be held (debugger reference section 2.1). The first half of the debugger stops at
 * these; later phases are added at the end.
 */
public enum StopPhase {
  /** The task exists and its inbound context is computed; no policy has run. */
  TASK_ENTER("task-enter", "before the task starts"),
  /** The input is evaluated, the action or nested workflow is not started. */
  BEFORE_ACTION("before-action", "before its action"),
  /** The result is there, nothing of it is published yet. */
  AFTER_ACTION("after-action", "after its action"),
  /** The task will end in ERROR; no handler has started. */
  TASK_ERROR("task-error", "as it fails");

  private final String label;
  private final String words;

  StopPhase(String label, String words) {
    this.label = label;
    this.words = words;
  }

  /** The name of the phase, as the debugger's protocols give it. */
  public String label() {
    return label;
  }

  /** The phase in a sentence about its task: {@code deploy, before its action}. */
  public String words() {
    return words;
  }
}
