package dev.tramontane.language.document;

/**
 * A change of a text.
 *
 * @param start offset of the first character that goes
 * @param end offset behind the last character that goes; {@code start} for an insertion
 * @param replacement what stands there afterwards
 */
public record TextEdit(int start, int end, String replacement) {

  public TextEdit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "Expected an edit that ends after its start, but found %d to %d".formatted(start, end));
    }
  }

  /**
   * One edit that makes {@code after} of {@code before}: all between what they begin and end with.
   */
  static TextEdit between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < shorter - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    return new TextEdit(
        start, before.length() - same, after.substring(start, after.length() - same));
  }

  /**
   * The text after the edit.
   *
   * @throws IndexOutOfBoundsException if the edit reaches beyond the text
   */
  public String applyTo(String text) {
    return new StringBuilder(text.length() + replacement.length())
        .append(text, 0, start)
        .append(replacement)
        .append(text, end, text.length())
        .toString();
  }
}
