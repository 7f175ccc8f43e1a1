package dev.tramontane.lsp.document;

import java.util.Optional;

/**
 * The part of an expression in front of the cursor.
 *
 * @param isYaql whether it is YAQL; else it is Jinja
 * @param typed the text between the opening marker and the cursor
 */
public record ExpressionFragment(boolean isYaql, String typed) {

  private static final int REACH = 4000;

  /** The expression in which the cursor stands; empty where it stands in none. */
  public static Optional<ExpressionFragment> at(String text, int offset) {
    var before = text.substring(Math.max(0, offset - REACH), offset);
    int yaql = openMarker(before, "<%", "%>");
    int jinja = Math.max(openMarker(before, "{{", "}}"), openMarker(before, "{%", "%}"));
    int open = Math.max(yaql, jinja);
    if (open < 0 || before.indexOf("\n\n", open) >= 0) {
      return Optional.empty();
    }
    return Optional.of(new ExpressionFragment(yaql > jinja, before.substring(open + 2)));
  }

  private static int openMarker(String before, String open, String close) {
    int opened = before.lastIndexOf(open);
    return opened >= 0 && before.indexOf(close, opened + 2) < 0 ? opened : -1;
  }

  /** The name that is being typed. */
  public String word() {
    int start = typed.length();
    while (start > 0 && isName(typed.charAt(start - 1))) {
      start--;
    }
    return typed.substring(start);
  }

  /** Whether the cursor stands behind {@code $.} or {@code _.}, where a variable goes. */
  public boolean isAtVariable() {
    var lead = typed.substring(0, typed.length() - word().length());
    return lead.endsWith("$.") || (!isYaql && lead.endsWith("_."));
  }

  /** Whether the cursor stands behind the dot of something else. */
  public boolean isAtMember() {
    var lead = typed.substring(0, typed.length() - word().length());
    return lead.endsWith(".") && !isAtVariable();
  }

  /** Whether the cursor stands where a key is typed in brackets: {@code $['}. */
  public boolean isAtKey() {
    var lead = typed.substring(0, typed.length() - word().length());
    return lead.matches("(?s).*[\\w$\\])]\\[\\s*['\"]");
  }

  /** Whether the cursor stands where {@code task(} wants the name of a task. */
  public boolean isAtTaskName() {
    var lead = typed.substring(0, typed.length() - word().length()).stripTrailing();
    return lead.endsWith("task(") || lead.endsWith("task('") || lead.endsWith("task(\"");
  }

  private static boolean isName(char character) {
    return Character.isLetterOrDigit(character) || character == '_';
  }
}
