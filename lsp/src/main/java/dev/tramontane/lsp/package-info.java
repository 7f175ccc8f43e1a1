/**
 * The language server for the workflow language: the LSP face of module {@code language}. One class
 * per feature in the packages below; this one wires them to the protocol.
 */
@NullMarked
package dev.tramontane.lsp;

import org.jspecify.annotations.NullMarked;
