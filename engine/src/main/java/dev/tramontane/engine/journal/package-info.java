/**
 * The journal of runs: what is appended, read back and folded. It is the truth; the projections
 * that lists read are written in the same transaction.
 */
@NullMarked
package dev.tramontane.engine.journal;

import org.jspecify.annotations.NullMarked;
