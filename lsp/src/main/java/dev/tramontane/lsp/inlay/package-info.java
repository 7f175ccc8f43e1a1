/** Writes the inferred types of published variables beside them. */
@NullMarked
package dev.tramontane.lsp.inlay;

import org.jspecify.annotations.NullMarked;
