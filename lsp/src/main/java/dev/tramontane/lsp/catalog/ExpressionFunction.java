package dev.tramontane.lsp.catalog;

/**
 * A function that expressions may call.
 *
 * @param signature as it is called
 */
public record ExpressionFunction(String name, String signature, String documentation) {}
