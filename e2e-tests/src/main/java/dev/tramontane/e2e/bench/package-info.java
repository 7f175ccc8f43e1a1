/** Measures the packaged application on workloads of production size: {@code ./tram bench}. */
@NullMarked
package dev.tramontane.e2e.bench;

import org.jspecify.annotations.NullMarked;
