/**
 * Why a run failed: from any failed execution to the innermost cause, from the projections alone.
 */
@NullMarked
package dev.tramontane.engine.analysis;

import org.jspecify.annotations.NullMarked;
