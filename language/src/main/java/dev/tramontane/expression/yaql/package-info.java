/**
 * The YAQL query language as Mistral drives it. {@link dev.tramontane.expression.yaql.Yaql} is the
 * door; below it {@code syntax} reads, {@code runtime} resolves calls and evaluates, and {@code
 * library} holds the functions.
 */
@NullMarked
package dev.tramontane.expression.yaql;

import org.jspecify.annotations.NullMarked;
