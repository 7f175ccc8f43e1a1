/** Which lines of a definition an editor may fold: workflows, tasks and their blocks. */
@NullMarked
package dev.tramontane.lsp.folding;

import org.jspecify.annotations.NullMarked;
