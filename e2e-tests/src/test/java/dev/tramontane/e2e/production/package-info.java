/** Workflows of production size, the operators' own where they are at hand and our twin always. */
@NullMarked
package dev.tramontane.e2e.production;

import org.jspecify.annotations.NullMarked;
