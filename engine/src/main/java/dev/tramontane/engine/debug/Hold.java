package dev.tramontane.engine.debug;

import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A branch that the debugger holds.
 *
 * @param within the tasks whose nested executions lead to the held one, innermost first; empty in
 *     the root execution
 * @param message what a person should know, for example that a condition could not be evaluated
 * @param line zero-based line of the task in the definition that runs
 */
public record Hold(
    WorkflowExecutionId rootId,
    WorkflowExecutionId workflowExecutionId,
    TaskExecutionId taskExecutionId,
    String workflowName,
    String taskName,
    StopPhase phase,
    StopReason reason,
    Optional<String> message,
    int line,
    Instant since,
    List<TaskExecutionId> within) {

  public Hold {
    within = List.copyOf(within);
  }
}
