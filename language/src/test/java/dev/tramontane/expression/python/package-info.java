/** Tests of the Python-like value model. */
@NullMarked
package dev.tramontane.expression.python;

import org.jspecify.annotations.NullMarked;
