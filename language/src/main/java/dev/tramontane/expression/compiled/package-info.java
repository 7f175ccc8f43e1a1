/**
 * Parsed forms of the texts that definitions hold. A text is parsed when it is evaluated for the
 * first time; after that its form is found by the text.
 */
@NullMarked
package dev.tramontane.expression.compiled;

import org.jspecify.annotations.NullMarked;
