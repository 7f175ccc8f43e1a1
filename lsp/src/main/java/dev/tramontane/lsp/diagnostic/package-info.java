/**
 * Tells the editor what is wrong: the language's issues as diagnostics, pushed a moment after the
 * last keystroke. The newest version wins; older ones are dropped unread.
 */
@NullMarked
package dev.tramontane.lsp.diagnostic;

import org.jspecify.annotations.NullMarked;
