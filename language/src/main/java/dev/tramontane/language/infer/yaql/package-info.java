/**
 * Types YAQL expressions: one small class for each family of functions, as the library itself has
 * them. What a function cannot be said to give is unknown.
 */
@NullMarked
package dev.tramontane.language.infer.yaql;

import org.jspecify.annotations.NullMarked;
