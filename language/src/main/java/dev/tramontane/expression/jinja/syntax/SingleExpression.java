package dev.tramontane.expression.jinja.syntax;

import java.util.List;

/**
 * An expression that stands alone.
 *
 * @param required filters and tests that must exist before anything is evaluated
 */
public record SingleExpression(Expression expression, List<NameUse> required) {}
