/** Reads the golden cases of both expression languages and compares values with them. */
@NullMarked
package dev.tramontane.expression.conformance;

import org.jspecify.annotations.NullMarked;
