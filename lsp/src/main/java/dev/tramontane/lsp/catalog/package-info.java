/**
 * What the language server knows beyond the open text: which actions and workflows there are, what
 * they take, and which functions expressions may call.
 */
@NullMarked
package dev.tramontane.lsp.catalog;

import org.jspecify.annotations.NullMarked;
