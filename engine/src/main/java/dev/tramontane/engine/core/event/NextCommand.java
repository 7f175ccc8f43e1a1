package dev.tramontane.engine.core.event;

import org.jspecify.annotations.Nullable;

/**
 * A task to start or an engine command to obey, decided but not carried out yet.
 *
 * @param target name of a task or engine command
 * @param message evaluated {@code msg} of an engine command
 * @param trigger the task whose clause said so, null for a start task
 */
public record NextCommand(String target, @Nullable String message, @Nullable Trigger trigger) {}
