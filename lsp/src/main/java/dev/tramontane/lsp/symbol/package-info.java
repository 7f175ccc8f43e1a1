/** The outline of a definition: workbook, workflows, actions and tasks. */
@NullMarked
package dev.tramontane.lsp.symbol;

import org.jspecify.annotations.NullMarked;
