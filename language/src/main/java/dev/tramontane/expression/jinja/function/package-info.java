/**
 * The filters, tests and functions of Jinja2 3.1 and those that Mistral adds, one small class per
 * family, each entry with its signature and a line of documentation.
 */
@NullMarked
package dev.tramontane.expression.jinja.function;

import org.jspecify.annotations.NullMarked;
