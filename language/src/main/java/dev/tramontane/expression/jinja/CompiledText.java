package dev.tramontane.expression.jinja;

import dev.tramontane.expression.jinja.syntax.Parser;
import dev.tramontane.expression.jinja.syntax.SingleExpression;
import dev.tramontane.expression.jinja.syntax.Template;

/** The parsed form of a text: one expression that gives its value, or a template. */
sealed interface CompiledText {

  /** Characters of a marker around an expression. */
  int MARKER = 2;

  static CompiledText of(String text) {
    return Markers.isWhole(text)
        ? new One(Parser.expression(text.substring(MARKER, text.length() - MARKER)))
        : new Many(Parser.template(text));
  }

  /** A text that is one expression. */
  record One(SingleExpression expression) implements CompiledText {}

  /** Every other text. */
  record Many(Template template) implements CompiledText {}
}
