package dev.tramontane.engine.debug;

import java.util.Optional;
import java.util.UUID;

/**
 * Holds every run under the debugger, or every branch that arrives, at one task.
 *
 * @param workflow qualified name of the workflow
 * @param condition expression evaluated in the frame; the run is held if it is true, or if it fails
 * @param enabled whether it holds anything
 */
public record Breakpoint(
    UUID id,
    String namespace,
    String workflow,
    String task,
    StopPhase phase,
    Optional<String> condition,
    boolean enabled) {}
