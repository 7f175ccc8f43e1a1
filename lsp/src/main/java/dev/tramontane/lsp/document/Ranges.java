package dev.tramontane.lsp.document;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.issue.Span;
import dev.tramontane.language.document.TextEdit;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Translates places between the language and the protocol. */
public final class Ranges {

  private Ranges() {}

  public static Range of(Span span) {
    return new Range(of(span.start()), of(span.end()));
  }

  public static Position of(dev.tramontane.issue.Position position) {
    return new Position(position.line(), position.column());
  }

  public static int offset(LineIndex lines, Position position) {
    return lines.offset(position.getLine(), position.getCharacter());
  }

  /** A change as the protocol gives it, to {@code text}; without a range it replaces all. */
  static TextEdit edit(String text, TextDocumentContentChangeEvent change) {
    var range = change.getRange();
    if (range == null) {
      return new TextEdit(0, text.length(), change.getText());
    }
    var lines = new LineIndex(text);
    int start = offset(lines, range.getStart());
    int end = Math.max(start, offset(lines, range.getEnd()));
    return new TextEdit(start, end, change.getText());
  }
}
