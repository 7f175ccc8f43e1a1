package dev.tramontane.expression.yaql.syntax;

/**
 * What the settings change in the grammar.
 *
 * @param keywordOperator the symbol of pairs and named arguments
 * @param allowDelegates whether {@code (f)(x)} parses
 */
public record Syntax(String keywordOperator, boolean allowDelegates) {}
