/** Tests of the YAQL language against the golden cases and its budgets. */
@NullMarked
package dev.tramontane.expression.yaql;

import org.jspecify.annotations.NullMarked;
