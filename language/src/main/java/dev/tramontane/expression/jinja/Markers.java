package dev.tramontane.expression.jinja;

/**
 * Finds {@code {{ }}} and {@code {% %}} as Mistral does, whose patterns do not reach across a line
 * break (reference: expressions.md sections 1.1 and 1.3). Linear in the length of the text.
 */
public final class Markers {

  private Markers() {}

  /** Whether there is a marked expression or block on one line. */
  public static boolean areIn(String text) {
    return find(text, "{{", "}}") >= 0 || find(text, "{%", "%}") >= 0;
  }

  /** Whether the first {@code {{ }}} is the whole text. */
  public static boolean isWhole(String text) {
    return text.startsWith("{{")
        && text.indexOf("}}", 2) == text.length() - 2
        && text.indexOf('\n') < 0;
  }

  private static int find(String text, String open, String close) {
    int start = text.indexOf(open);
    while (start >= 0) {
      int end = text.indexOf(close, start + 2);
      int line = text.indexOf('\n', start);
      if (end < 0) {
        return -1;
      }
      if (line < 0 || end < line) {
        return start;
      }
      start = text.indexOf(open, line + 1);
    }
    return -1;
  }
}
