package dev.tramontane.lsp.document;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a line begins.
 *
 * @param margin column of the first character that is not a space
 * @param column column of the content, behind the dashes of list items
 * @param content the line from that column on
 */
record LineStart(int margin, int column, String content) {

  private static final Pattern KEY =
      Pattern.compile("([^\\s#:{\\[\"'-][^:#{\\[]*?|\"[^\"]*\"|'[^']*')\\s*:(?=\\s|$)");

  static LineStart of(String line) {
    int margin = margin(line);
    int column = margin;
    while (isDash(line, column)) {
      column = skipSpaces(line, column + 1);
    }
    return new LineStart(margin, column, line.substring(column));
  }

  static int margin(String line) {
    return skipSpaces(line, 0);
  }

  boolean isItem() {
    return column > margin;
  }

  /** The key that encloses this line begins left of this column; a list may stand at its key's. */
  int parentLimit() {
    return isItem() ? margin + 1 : column;
  }

  /** The key with which the content begins. */
  Optional<String> key() {
    var matcher = KEY.matcher(content);
    return matcher.lookingAt() ? Optional.of(unquoted(matcher.group(1))) : Optional.empty();
  }

  private static String unquoted(String key) {
    char first = key.charAt(0);
    return first == '"' || first == '\'' ? key.substring(1, key.length() - 1) : key;
  }

  private static boolean isDash(String line, int at) {
    return at < line.length()
        && line.charAt(at) == '-'
        && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
  }

  private static int skipSpaces(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
