/**
 * From a name to where it is declared and used: definition, references, highlights and rename of
 * tasks within a text.
 */
@NullMarked
package dev.tramontane.lsp.navigation;

import org.jspecify.annotations.NullMarked;
