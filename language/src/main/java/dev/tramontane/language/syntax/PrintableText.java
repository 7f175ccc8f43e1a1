package dev.tramontane.language.syntax;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.LineIndex;
import java.util.Optional;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text without the characters that YAML forbids.
 *
 * @param text the text with a space for each of them
 * @param issue says where the first of them was
 */
record PrintableText(String text, Optional<Issue> issue) {

  static PrintableText of(String text, LineIndex lines) {
    int first = firstUnprintable(text, 0);
    if (first < 0) {
      return new PrintableText(text, Optional.empty());
    }
    return new PrintableText(cleaned(text, first), Optional.of(issue(text, first, lines)));
  }

  private static Issue issue(String text, int at, LineIndex lines) {
    return Issue.error(
        "yaml-control-character",
        lines.span(at, at + 1),
        "Definition could not be parsed: unacceptable character #x%04x: special characters are not allowed\n  in \"<unicode string>\", position %d\n"
            .formatted(text.codePointAt(at), text.codePointCount(0, at)),
        "Remove the control character.");
  }

  private static String cleaned(String text, int first) {
    var cleaned = new StringBuilder(text);
    for (int at = first; at >= 0; at = firstUnprintable(text, at + 1)) {
      cleaned.setCharAt(at, ' ');
    }
    return cleaned.toString();
  }

  private static int firstUnprintable(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (!StreamReader.isPrintable(codePoint) || isLoneSurrogate(codePoint)) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return -1;
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
