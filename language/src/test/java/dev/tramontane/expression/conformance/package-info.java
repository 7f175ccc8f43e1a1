/** Tests of the golden cases themselves and of the command that runs them. */
@NullMarked
package dev.tramontane.expression.conformance;

import org.jspecify.annotations.NullMarked;
