package dev.tramontane.engine.analysis;

import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;

/** Finds the causes of a failed execution. */
public interface FailureAnalysis {

  /**
   * The independent causes, most upstream first; empty if the execution has not failed. Follows
   * failed children whose error is not handled, earliest first, in a fixed number of statements.
   *
   * @throws dev.tramontane.engine.EngineException {@code NOT_FOUND} for an unknown id
   */
  List<FailureCause> causes(WorkflowExecutionId id);
}
