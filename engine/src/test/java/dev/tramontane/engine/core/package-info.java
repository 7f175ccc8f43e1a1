/**
 * Tests of the decider and the state, and what they share: a run in memory with a virtual clock.
 */
@NullMarked
package dev.tramontane.engine.core;

import org.jspecify.annotations.NullMarked;
