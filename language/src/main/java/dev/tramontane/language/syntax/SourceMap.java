package dev.tramontane.language.syntax;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.issue.Span;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;

/**
 * Turns the marks of the YAML scanner, which count code points, into spans of the document; the
 * scanned text may be a part of it.
 */
final class SourceMap {

  private final String text;
  private final int base;
  private final LineIndex lines;
  private final Optional<int[]> offsets;

  SourceMap(String text, LineIndex lines) {
    this(text, 0, lines);
  }

  /**
   * @param base where {@code text} begins in the document that {@code lines} is of
   */
  SourceMap(String text, int base, LineIndex lines) {
    this.text = text;
    this.base = base;
    this.lines = lines;
    this.offsets = hasSurrogates(text) ? Optional.of(offsetsOf(text)) : Optional.empty();
  }

  int offset(Mark mark) {
    return offsetOfCodePoint(mark.getIndex());
  }

  int offsetOfCodePoint(int index) {
    return base
        + offsets
            .map(known -> known[Math.min(index, known.length - 1)])
            .orElseGet(() -> Math.min(index, text.length()));
  }

  Span span(int start, int end) {
    return lines.span(start, Math.max(start, end));
  }

  /** The span between two marks without the blank space at its end. */
  Span trimmed(Mark startMark, Mark endMark) {
    int start = offset(startMark);
    int end = offset(endMark);
    while (end > start && text.charAt(end - 1 - base) <= ' ') {
      end--;
    }
    return span(start, end);
  }

  private static boolean hasSurrogates(String text) {
    return text.chars().anyMatch(unit -> Character.isSurrogate((char) unit));
  }

  private static int[] offsetsOf(String text) {
    var known = new int[text.codePointCount(0, text.length()) + 1];
    int offset = 0;
    for (int i = 0; i < known.length - 1; i++) {
      known[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    known[known.length - 1] = offset;
    return known;
  }
}
