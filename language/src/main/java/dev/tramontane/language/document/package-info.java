/**
 * From the text of a definition to its model. Reading is tolerant: a broken text still gives every
 * intact part and all of its issues at once. A {@link
 * dev.tramontane.language.document.DocumentSession} reads a text again after each edit, and only
 * what the edit touches.
 */
@NullMarked
package dev.tramontane.language.document;

import org.jspecify.annotations.NullMarked;
