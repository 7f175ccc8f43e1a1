package dev.tramontane.engine.core.event;

/**
 * A clause entry of a finished task that fired.
 *
 * @param target name of a task or engine command
 * @param event the clause, for example {@code on-success}
 */
public record Route(String target, String event) {}
