/**
 * Python's ways with text: the {@code %} operator, {@code str.format} and its format
 * specifications, and the basics of case, padding and splitting that filters and methods share.
 */
@NullMarked
package dev.tramontane.expression.jinja.format;

import org.jspecify.annotations.NullMarked;
