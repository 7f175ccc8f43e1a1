/**
 * Random workflows in a random world: one seed decides the definition, the order of results, the
 * faults, the crashes and what people do meanwhile; invariants are checked after every step.
 */
@NullMarked
package dev.tramontane.engine.core.simulation;

import org.jspecify.annotations.NullMarked;
