package dev.tramontane.lsp.document;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.issue.Span;

/** The word at a place of a text. */
public record Words(String word, Span span) {

  /** The name around {@code offset}: letters, digits, {@code _}, {@code -} and {@code .}. */
  public static Words at(String text, int offset, LineIndex lines) {
    int start = offset;
    int end = offset;
    while (start > 0 && isName(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    return new Words(text.substring(start, end), lines.span(start, end));
  }

  private static boolean isName(char character) {
    return Character.isLetterOrDigit(character) || "_-.".indexOf(character) >= 0;
  }
}
