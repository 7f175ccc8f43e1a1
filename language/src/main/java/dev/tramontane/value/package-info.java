/**
 * The one shape that data has everywhere outside an expression: immutable JSON-like values in plain
 * Java types, which share structure and know their own weight and content hash.
 */
@NullMarked
package dev.tramontane.value;

import org.jspecify.annotations.NullMarked;
