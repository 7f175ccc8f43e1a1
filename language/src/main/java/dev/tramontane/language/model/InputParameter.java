package dev.tramontane.language.model;

import dev.tramontane.issue.Span;
import org.jspecify.annotations.Nullable;

/**
 * A declared input of a workflow or an ad-hoc action.
 *
 * @param required whether the caller must give it; if not, {@code defaultValue} holds, which may be
 *     null and is never evaluated
 */
public record InputParameter(
    String name, boolean required, @Nullable Object defaultValue, Span span) {}
