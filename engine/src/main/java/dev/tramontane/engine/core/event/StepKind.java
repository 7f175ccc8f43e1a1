package dev.tramontane.engine.core.event;

/** Where a branch that is being stepped stops next. */
public enum StepKind {
  /** At the next phase of the task, or inside the workflow it starts, or at its successors. */
  INTO,
  /** At the successors of the task. */
  OVER,
  /** When the task is entered. */
  ENTER,
  /** When the result of the task is there. */
  RETURN
}
