package dev.tramontane.language.parse;

import dev.tramontane.issue.Position;
import dev.tramontane.issue.Span;
import dev.tramontane.language.syntax.ScalarNode;

/** Finds the place of a part of a scalar where the document spells it as it reads. */
final class TextSpans {

  private TextSpans() {}

  /** The span of the first {@code length} characters; the whole scalar if that is not known. */
  static Span prefix(ScalarNode scalar, int length) {
    return part(scalar, 0, length);
  }

  static Span part(ScalarNode scalar, int from, int to) {
    var span = scalar.span();
    int quotes =
        switch (scalar.style()) {
          case PLAIN, BLOCK -> 0;
          case SINGLE_QUOTED, DOUBLE_QUOTED -> 1;
        };
    int written = span.end().offset() - span.start().offset();
    boolean oneLine = span.start().line() == span.end().line();
    if (!oneLine || written != scalar.text().length() + 2 * quotes) {
      return span;
    }
    return new Span(move(span.start(), quotes + from), move(span.start(), quotes + to));
  }

  private static Position move(Position start, int by) {
    return new Position(start.line(), start.column() + by, start.offset() + by);
  }
}
