package dev.tramontane.language.model;

import dev.tramontane.issue.Span;

/**
 * One {@code variable in source} of a {@code with-items} clause.
 *
 * @param source an expression text, or a frozen list whose elements may be templates
 */
public record WithItems(String variable, Object source, Span span) {}
