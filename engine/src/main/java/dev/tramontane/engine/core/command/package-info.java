/**
 * What can be asked of a run: to start, to take the result of an action, to pause, to step. A
 * command is data; {@link dev.tramontane.engine.core.Decider} says what follows from it.
 */
@NullMarked
package dev.tramontane.engine.core.command;

import org.jspecify.annotations.NullMarked;
