/**
 * For tests of actions: calls one as the engine does, inputs and results checked alike, without an
 * engine.
 */
@NullMarked
package dev.tramontane.engine.action.testing;

import org.jspecify.annotations.NullMarked;
