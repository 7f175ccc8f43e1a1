/**
 * Explains the word under the pointer: keys, actions, tasks, functions, and where a variable gets
 * its value.
 */
@NullMarked
package dev.tramontane.lsp.hover;

import org.jspecify.annotations.NullMarked;
