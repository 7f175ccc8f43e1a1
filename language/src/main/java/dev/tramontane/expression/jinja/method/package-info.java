/**
 * The methods and fields that Python's own types have: text, lists, tuples, dicts, numbers, ranges,
 * dates. Those that change a list or dict change this evaluation's copy of it.
 */
@NullMarked
package dev.tramontane.expression.jinja.method;

import org.jspecify.annotations.NullMarked;
