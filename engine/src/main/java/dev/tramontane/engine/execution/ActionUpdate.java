package dev.tramontane.engine.execution;

import dev.tramontane.engine.id.ExecutionState;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an action, reported from outside (reference: rest-api.md section 8, PUT).
 *
 * @param output the result value as it is
 */
public record ActionUpdate(ExecutionState state, @Nullable Object output) {}
