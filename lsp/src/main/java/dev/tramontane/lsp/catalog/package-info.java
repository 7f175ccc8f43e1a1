/** The functions that expressions may call, as editors propose and explain them. */
@NullMarked
package dev.tramontane.lsp.catalog;

import org.jspecify.annotations.NullMarked;
