/**
 * The YAML of a definition as a tree in which every node knows its place. Reading follows the rules
 * of Mistral's loader (reference: language.md section 1) and is tolerant: what is intact around a
 * damaged place is still read.
 */
@NullMarked
package dev.tramontane.language.syntax;

import org.jspecify.annotations.NullMarked;
