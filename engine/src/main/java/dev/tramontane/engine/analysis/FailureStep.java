package dev.tramontane.engine.analysis;

import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;

/**
 * One step of the path from a failed execution to the cause.
 *
 * @param sameFailures tasks of this execution that failed in the same way, this one included
 */
public record FailureStep(
    WorkflowExecutionId workflowExecutionId,
    String workflowName,
    TaskExecutionId taskExecutionId,
    String taskName,
    int sameFailures) {}
