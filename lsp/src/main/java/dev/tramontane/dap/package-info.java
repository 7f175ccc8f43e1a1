/**
 * The debug adapter: the DAP face of a debugger that it reaches through {@code target}. It keeps
 * the numbers that the protocol wants for threads, frames and variables, and nothing else.
 */
@NullMarked
package dev.tramontane.dap;

import org.jspecify.annotations.NullMarked;
