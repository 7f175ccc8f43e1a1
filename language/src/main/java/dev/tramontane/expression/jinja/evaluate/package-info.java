/**
 * Runs parsed templates: scopes, loops, macros, operators and the sandbox. One {@link
 * dev.tramontane.expression.jinja.evaluate.Session} is one evaluation.
 */
@NullMarked
package dev.tramontane.expression.jinja.evaluate;

import org.jspecify.annotations.NullMarked;
