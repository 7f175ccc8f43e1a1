package dev.tramontane.expression.dispatch;

import dev.tramontane.issue.Position;
import dev.tramontane.issue.Span;

/**
 * Maps offsets into a text to positions in the document that holds it.
 *
 * @param lead characters before the text within {@code where} (an opening quote), or -1 if the
 *     document spells the text differently, so that nothing can be said but where it stands
 */
record TextRange(String text, Span where, int lead) {

  static TextRange of(String text, Span where) {
    int length = where.end().offset() - where.start().offset();
    boolean oneLine = where.start().line() == where.end().line() && text.indexOf('\n') < 0;
    if (!oneLine || length != text.length() && length != text.length() + 2) {
      return new TextRange(text, where, -1);
    }
    return new TextRange(text, where, (length - text.length()) / 2);
  }

  /** The character at {@code offset}, or all of the text if that is not known. */
  Span at(int offset) {
    if (lead < 0 || offset < 0 || offset > text.length()) {
      return where;
    }
    int start = Math.min(offset, Math.max(0, text.length() - 1));
    return new Span(position(start), position(Math.min(start + 1, text.length())));
  }

  private Position position(int offset) {
    var start = where.start();
    return new Position(
        start.line(), start.column() + lead + offset, start.offset() + lead + offset);
  }
}
