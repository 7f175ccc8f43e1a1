/** Tests of the choice between the expression languages. */
@NullMarked
package dev.tramontane.expression.dispatch;

import org.jspecify.annotations.NullMarked;
