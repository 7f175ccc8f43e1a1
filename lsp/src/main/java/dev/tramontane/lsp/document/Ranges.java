package dev.tramontane.lsp.document;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.issue.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

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
}
