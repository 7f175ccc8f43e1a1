/**
 * From the text of a definition to its model. Reading is tolerant: a broken text still gives every
 * intact part and all of its issues at once.
 */
@NullMarked
package dev.tramontane.language.document;

import org.jspecify.annotations.NullMarked;
