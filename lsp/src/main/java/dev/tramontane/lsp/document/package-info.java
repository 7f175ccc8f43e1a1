/**
 * The texts that an editor has open, each version read once, and the place of a cursor in them. The
 * place is found by indentation, so that it is known in broken texts too.
 */
@NullMarked
package dev.tramontane.lsp.document;

import org.jspecify.annotations.NullMarked;
