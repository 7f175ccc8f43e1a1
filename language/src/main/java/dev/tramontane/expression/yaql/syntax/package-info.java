/**
 * YAQL text to syntax tree: lexer, parser and the nodes (reference: expressions.md sections 2, 3).
 * Every node knows where it stands, so that errors can point at it.
 */
@NullMarked
package dev.tramontane.expression.yaql.syntax;

import org.jspecify.annotations.NullMarked;
