/**
 * Proposes what may be written at the cursor: keys by place, names of actions, workflows and tasks,
 * and what expressions can see. Works in texts that do not parse.
 */
@NullMarked
package dev.tramontane.lsp.completion;

import org.jspecify.annotations.NullMarked;
