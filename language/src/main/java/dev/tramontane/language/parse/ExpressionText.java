package dev.tramontane.language.parse;

import dev.tramontane.language.syntax.ScalarNode;

/** Recognises the texts that the language's schema calls an expression. */
final class ExpressionText {

  private ExpressionText() {}

  /** Whether the whole text is one marker, YAQL or Jinja, blank space behind it allowed. */
  static boolean isWhole(ScalarNode scalar) {
    if (!scalar.isString()) {
      return false;
    }
    var text = scalar.text().stripTrailing();
    return isMarked(text, "<%", "%>") || isMarked(text, "{{", "}}");
  }

  static boolean holdsMarker(String text) {
    return text.contains("<%") || text.contains("{{") || text.contains("{%");
  }

  private static boolean isMarked(String text, String start, String end) {
    return text.length() >= 4
        && text.startsWith(start)
        && text.endsWith(end)
        && text.indexOf('\n') < 0;
  }
}
