/**
 * How YAQL runs: scopes, overload resolution, lambdas and lazy iterators (reference: expressions.md
 * sections 5 to 7). It knows no function of the library; these are handed in as a table.
 */
@NullMarked
package dev.tramontane.expression.yaql.runtime;

import org.jspecify.annotations.NullMarked;
