/**
 * The Python-like values that YAQL and Jinja2 compute with, on plain Java types: null, {@code
 * Boolean}, {@code Long}, {@code BigInteger} beyond it, {@code Double}, {@code String}, lists,
 * tuples, dicts, sets, one-shot iterators, dates and regular expressions. Text forms, equality,
 * order and arithmetic follow Python (reference: expressions.md sections 4 and 11). Everything that
 * walks through values spends from a {@link dev.tramontane.expression.python.Meter}.
 */
@NullMarked
package dev.tramontane.expression.python;

import org.jspecify.annotations.NullMarked;
