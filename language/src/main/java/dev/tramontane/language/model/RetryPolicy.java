package dev.tramontane.language.model;

import org.jspecify.annotations.Nullable;

/**
 * How often a task is tried again.
 *
 * @param count further attempts after the first: a {@code Long} or an expression
 * @param delaySeconds seconds between two attempts: a {@code Long} or an expression
 */
public record RetryPolicy(
    Object count, Object delaySeconds, @Nullable String breakOn, @Nullable String continueOn) {}
