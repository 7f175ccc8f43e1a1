package dev.tramontane.engine.debug;

import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;

/**
 * A stack frame: a task and the workflow execution it belongs to; the innermost comes first.
 *
 * @param definitionHash the text that runs
 * @param line zero-based line of the task in that text
 */
public record Frame(
    TaskExecutionId taskExecutionId,
    WorkflowExecutionId workflowExecutionId,
    String taskName,
    String workflowName,
    String definitionHash,
    int line) {}
