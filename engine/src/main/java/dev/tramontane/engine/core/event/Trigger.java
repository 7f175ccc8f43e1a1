package dev.tramontane.engine.core.event;

import dev.tramontane.engine.id.TaskExecutionId;

/**
 * Who started a task.
 *
 * @param event the clause that fired, for example {@code on-success}
 */
public record Trigger(TaskExecutionId task, String event) {}
