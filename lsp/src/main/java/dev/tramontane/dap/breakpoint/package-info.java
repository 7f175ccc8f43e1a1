/**
 * From lines of an editor's text to tasks and back: breakpoints belong to tasks, lines are only how
 * an editor shows them.
 */
@NullMarked
package dev.tramontane.dap.breakpoint;

import org.jspecify.annotations.NullMarked;
