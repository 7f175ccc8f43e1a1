/**
 * What is known of a value before it exists: types, their least upper bound, their text for people,
 * and where they come from: values that were seen, and schemas. Immutable and pure.
 */
@NullMarked
package dev.tramontane.language.infer.type;

import org.jspecify.annotations.NullMarked;
