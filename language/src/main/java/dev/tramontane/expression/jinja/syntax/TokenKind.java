package dev.tramontane.expression.jinja.syntax;

import java.util.Optional;

/** The kinds of tokens, with the words in which Jinja2's messages speak of them. */
enum TokenKind {
  DATA("template data / text"),
  PRINT_BEGIN("begin of print statement"),
  PRINT_END("end of print statement"),
  BLOCK_BEGIN("begin of statement block"),
  BLOCK_END("end of statement block"),
  NAME("name"),
  STRING("string"),
  INTEGER("integer"),
  FLOAT("float"),
  END("end of template"),
  // Longer operators come before those they begin with.
  POWER("**"),
  FLOOR_DIVIDE("//"),
  EQUAL("=="),
  NOT_EQUAL("!="),
  GREATER_OR_EQUAL(">="),
  LESS_OR_EQUAL("<="),
  PLUS("+"),
  MINUS("-"),
  DIVIDE("/"),
  TIMES("*"),
  MODULO("%"),
  TILDE("~"),
  OPEN_BRACKET("["),
  CLOSE_BRACKET("]"),
  OPEN_PARENTHESIS("("),
  CLOSE_PARENTHESIS(")"),
  OPEN_BRACE("{"),
  CLOSE_BRACE("}"),
  GREATER(">"),
  LESS("<"),
  ASSIGN("="),
  DOT("."),
  COLON(":"),
  PIPE("|"),
  COMMA(","),
  SEMICOLON(";");

  private final String words;

  TokenKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  private boolean isOperator() {
    return compareTo(POWER) >= 0;
  }

  /** The longest operator that stands at {@code offset}. */
  static Optional<TokenKind> operatorAt(String text, int offset) {
    for (var kind : values()) {
      if (kind.isOperator() && text.startsWith(kind.words, offset)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The bracket that this one closes. */
  Optional<TokenKind> opener() {
    return switch (this) {
      case CLOSE_BRACKET -> Optional.of(OPEN_BRACKET);
      case CLOSE_PARENTHESIS -> Optional.of(OPEN_PARENTHESIS);
      case CLOSE_BRACE -> Optional.of(OPEN_BRACE);
      default -> Optional.empty();
    };
  }

  /** The bracket that closes this one. */
  Optional<TokenKind> closer() {
    return switch (this) {
      case OPEN_BRACKET -> Optional.of(CLOSE_BRACKET);
      case OPEN_PARENTHESIS -> Optional.of(CLOSE_PARENTHESIS);
      case OPEN_BRACE -> Optional.of(CLOSE_BRACE);
      default -> Optional.empty();
    };
  }
}
