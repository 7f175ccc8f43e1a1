/**
 * From the tree of a definition to its model: short and long forms made one, defaults merged, and
 * every violation of the language's schema reported in Mistral's words (reference: language.md).
 */
@NullMarked
package dev.tramontane.language.parse;

import org.jspecify.annotations.NullMarked;
