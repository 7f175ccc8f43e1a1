/**
 * The debugger of the engine as the debug adapter wants to see it, with events instead of polls.
 */
@NullMarked
package dev.tramontane.server.debug;

import org.jspecify.annotations.NullMarked;
