/**
 * The debugger as the execution screen shows it: the toolbar, branches, frames, variables,
 * breakpoints and the console. All of it is a thin face on the engine's {@code Debugger}.
 */
@NullMarked
package dev.tramontane.ui.debug;

import org.jspecify.annotations.NullMarked;
