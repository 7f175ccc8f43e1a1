/**
 * Workflows of the shape and size that telecom operators run, made from a seed: none of their text
 * is anybody else's, so that tests and benchmarks need nothing from outside the project.
 */
@NullMarked
package dev.tramontane.e2e.generated;

import org.jspecify.annotations.NullMarked;
