/** Damages expressions at random and demands that they fail in the one typed way, if at all. */
@NullMarked
package dev.tramontane.expression.fuzz;

import org.jspecify.annotations.NullMarked;
