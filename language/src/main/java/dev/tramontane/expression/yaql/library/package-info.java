/**
 * The functions and operators of YAQL, one class for each family (reference: expressions.md
 * sections 8 to 10). Each is declared as data, so that editors can show its signature and
 * description.
 */
@NullMarked
package dev.tramontane.expression.yaql.library;

import org.jspecify.annotations.NullMarked;
