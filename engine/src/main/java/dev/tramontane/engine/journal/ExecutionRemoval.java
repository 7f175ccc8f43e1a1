package dev.tramontane.engine.journal;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;

/** Deletes executions for good. */
public interface ExecutionRemoval {

  /** Deletes a run: its events, its snapshot and all its rows. Nobody may write it meanwhile. */
  void removeRun(WorkflowExecutionId rootId);

  /** Deletes the rows of a nested execution and of all below it; the events of the run stay. */
  void removeNested(WorkflowExecutionId id);

  /** Deletes the row of an action that was run directly. */
  void removeAction(ActionExecutionId id);
}
