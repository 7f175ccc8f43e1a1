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
   * @throws IndexOutOfBoundsException if the edit reaches beyond the text
   */
  String applyTo(String text) {
    return new StringBuilder(text.length() + replacement.length())
        .append(text, 0, start)
        .append(replacement)
        .append(text, end, text.length())
        .toString();
  }
}
