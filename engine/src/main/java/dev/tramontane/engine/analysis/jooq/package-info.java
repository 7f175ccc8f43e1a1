/** Failure analysis from the projections: three statements, then a walk in memory. */
@NullMarked
package dev.tramontane.engine.analysis.jooq;

import org.jspecify.annotations.NullMarked;
