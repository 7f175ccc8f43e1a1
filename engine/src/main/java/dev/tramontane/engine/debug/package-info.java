/**
 * The debugger: breakpoints, holds, moves and what a person sees while a run is held. A hold is
 * data in the state of the run, so it survives a restart; a move is a command. The web IDE, DAP and
 * REST are faces of the one {@link dev.tramontane.engine.debug.Debugger}.
 */
@NullMarked
package dev.tramontane.engine.debug;

import org.jspecify.annotations.NullMarked;
