/** Quick fixes for what the diagnostics found. */
@NullMarked
package dev.tramontane.lsp.codeaction;

import org.jspecify.annotations.NullMarked;
