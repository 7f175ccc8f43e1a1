/**
 * The words of the workflow language with what they mean in a sentence or two: what may stand where
 * is checked, completed and explained from this one table.
 */
@NullMarked
package dev.tramontane.language.vocabulary;

import org.jspecify.annotations.NullMarked;
