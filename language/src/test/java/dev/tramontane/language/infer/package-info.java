/** Proves type inference: tables of what is inferred, and that it is never wrong. */
@NullMarked
package dev.tramontane.language.infer;

import org.jspecify.annotations.NullMarked;
