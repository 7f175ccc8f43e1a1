/**
 * Reads Jinja2 templates: source text to tokens to a tree of sealed records in which every node
 * knows its place. Nothing here is evaluated; unknown filters and tests are accepted.
 */
@NullMarked
package dev.tramontane.expression.jinja.syntax;

import org.jspecify.annotations.NullMarked;
