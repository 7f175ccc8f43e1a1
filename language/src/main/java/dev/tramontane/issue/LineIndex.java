package dev.tramontane.issue;

import java.util.Arrays;

/**
 * Where the lines of a text begin: turns offsets into positions and back. Lines end as the Language
 * Server Protocol says, with {@code \n}, {@code \r\n} or {@code \r}.
 */
public final class LineIndex {

  private final String text;
  private final int[] starts;

  public LineIndex(String text) {
    this.text = text;
    this.starts = startsOf(text);
  }

  public int lineCount() {
    return starts.length;
  }

  /** The position of {@code offset}, which is pulled into the text where it lies outside. */
  public Position at(int offset) {
    int inside = Math.clamp(offset, 0, text.length());
    int found = Arrays.binarySearch(starts, inside);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line, inside - starts[line], inside);
  }

  /** The offset of a place given as editors give it; a place beyond a line's end means that end. */
  public int offset(int line, int column) {
    if (line >= starts.length) {
      return text.length();
    }
    return Math.min(starts[line] + column, lineEnd(line));
  }

  public int lineStart(int line) {
    return line < starts.length ? starts[line] : text.length();
  }

  /** Offset of the end of a line, its line break not included. */
  public int lineEnd(int line) {
    int end = lineStart(line + 1);
    while (end > lineStart(line) && isBreak(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  public String line(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  public Span span(int start, int end) {
    return new Span(at(start), at(end));
  }

  private static boolean isBreak(char character) {
    return character == '\n' || character == '\r';
  }

  private static int[] startsOf(String text) {
    var found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (!endsLine(text, i)) {
        continue;
      }
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = i + 1;
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean endsLine(String text, int at) {
    char character = text.charAt(at);
    return character == '\n'
        || (character == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
  }
}
