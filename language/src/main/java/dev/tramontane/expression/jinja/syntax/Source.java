package dev.tramontane.expression.jinja.syntax;

import java.util.Arrays;

/**
 * A template's text as Jinja2 sees it: every line end is a line feed, and the last one is dropped.
 * Remembers where each character stood.
 */
final class Source {

  private final String text;
  private final int[] carriageReturns;

  private Source(String text, int[] carriageReturns) {
    this.text = text;
    this.carriageReturns = carriageReturns;
  }

  static Source of(String original) {
    var text = original;
    var dropped = new int[0];
    if (original.indexOf('\r') >= 0) {
      text = original.replace("\r\n", "\n").replace('\r', '\n');
      dropped = droppedAt(original);
    }
    return new Source(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, dropped);
  }

  /** Offsets, in the new text, behind which one more character is missing. */
  private static int[] droppedAt(String original) {
    var offsets = new int[original.length()];
    int count = 0;
    for (int at = original.indexOf("\r\n"); at >= 0; at = original.indexOf("\r\n", at + 2)) {
      offsets[count] = at - count;
      count++;
    }
    return Arrays.copyOf(offsets, count);
  }

  String text() {
    return text;
  }

  /** Where the character at {@code offset} stood in the original text. */
  int original(int offset) {
    if (carriageReturns.length == 0) {
      return offset;
    }
    int found = Arrays.binarySearch(carriageReturns, offset);
    return offset + (found >= 0 ? found : -found - 1);
  }
}
