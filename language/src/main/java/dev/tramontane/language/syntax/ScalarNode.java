package dev.tramontane.language.syntax;

import dev.tramontane.issue.Position;
import dev.tramontane.issue.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A YAML scalar.
 *
 * @param text as it reads without quotes, folding done
 * @param content what the text means by YAML 1.1; a date means its ISO text
 * @param style how it was written
 */
public record ScalarNode(
    String text, ScalarKind kind, @Nullable Object content, ScalarStyle style, Span span)
    implements SyntaxNode {

  /** What YAML 1.1 takes a scalar for. */
  public enum ScalarKind {
    NULL,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    DATE,
    STRING
  }

  /** How a scalar was written. */
  public enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    BLOCK
  }

  public boolean isString() {
    return kind == ScalarKind.STRING;
  }

  /** The place of a part of the text; all of the scalar where the document spells it otherwise. */
  public Span part(int from, int to) {
    int quotes =
        switch (style) {
          case PLAIN, BLOCK -> 0;
          case SINGLE_QUOTED, DOUBLE_QUOTED -> 1;
        };
    int written = span.end().offset() - span.start().offset();
    boolean oneLine = span.start().line() == span.end().line();
    if (!oneLine || written != text.length() + 2 * quotes) {
      return span;
    }
    return new Span(moved(quotes + from), moved(quotes + to));
  }

  private Position moved(int by) {
    var start = span.start();
    return new Position(start.line(), start.column() + by, start.offset() + by);
  }

  /** The scalar as the key of a JSON object. */
  String keyText() {
    return switch (kind) {
      case STRING, DATE -> String.valueOf(content);
      case NULL -> "null";
      case BOOLEAN, INTEGER, DECIMAL -> String.valueOf(content).toLowerCase(Locale.ROOT);
    };
  }
}
