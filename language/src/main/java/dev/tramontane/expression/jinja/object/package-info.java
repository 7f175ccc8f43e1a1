/**
 * What Jinja2 adds to the Python-like values: undefined and escaped values, callables and their
 * arguments, and the contract by which the library works on a running evaluation.
 */
@NullMarked
package dev.tramontane.expression.jinja.object;

import org.jspecify.annotations.NullMarked;
