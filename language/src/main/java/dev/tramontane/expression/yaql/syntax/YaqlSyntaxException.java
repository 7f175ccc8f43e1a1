package dev.tramontane.expression.yaql.syntax;

import java.io.Serial;

/** A text that is not a YAQL expression. */
public final class YaqlSyntaxException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private static final String TOO_DEEP = "RecursionError";

  private final String name;
  private final int offset;

  YaqlSyntaxException(String name, String message, int offset) {
    super(message, null, false, false);
    this.name = name;
    this.offset = offset;
  }

  static YaqlSyntaxException grammar(String message, int offset) {
    return new YaqlSyntaxException("YaqlGrammarException", message, offset);
  }

  static YaqlSyntaxException lexical(String text, int offset) {
    return new YaqlSyntaxException(
        "YaqlLexicalException",
        "Lexical error: illegal character '%s' at position %d"
            .formatted(Character.toString(text.codePointAt(offset)), offset),
        offset);
  }

  static YaqlSyntaxException tooDeep(String message, int offset) {
    return new YaqlSyntaxException(TOO_DEEP, message, offset);
  }

  /** Whether the text may be YAQL, but is larger than this parser goes into. */
  public boolean isTooDeep() {
    return name.equals(TOO_DEEP);
  }

  /** Name of the exception in yaql itself. */
  public String causeName() {
    return name;
  }

  /** Zero-based UTF-16 offset of what was not expected; the length of the text at its end. */
  public int offset() {
    return offset;
  }
}
