package dev.tramontane.engine.debug;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.Optional;

/**
 * A live branch tip, a DAP thread: a task execution that is held, running, delayed or waiting.
 *
 * @param label for people: {@code workflow ▸ task}, with item and attempt where there are any
 * @param why what the branch waits for, in words; empty if it just runs
 */
public record Branch(
    TaskExecutionId taskExecutionId,
    WorkflowExecutionId workflowExecutionId,
    String label,
    ExecutionState state,
    Optional<Hold> hold,
    Optional<String> why) {}
