/** Benchmarks of expressions; {@code ./tram bench expressions} runs them. */
@NullMarked
package dev.tramontane.expression.bench;

import org.jspecify.annotations.NullMarked;
