/** Mistral's recorded answers, held against the core alone: no database, no clock, no threads. */
@NullMarked
package dev.tramontane.engine.core.conformance;

import org.jspecify.annotations.NullMarked;
