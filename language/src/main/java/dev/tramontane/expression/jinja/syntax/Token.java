package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.NAME;

/**
 * The smallest piece of a template.
 *
 * @param text the characters of the token; for a string, its unescaped content
 * @param offset where it begins in the original text
 */
record Token(TokenKind kind, String text, int offset) {

  boolean is(TokenKind kind) {
    return this.kind == kind;
  }

  boolean isName(String name) {
    return kind == NAME && text.equals(name);
  }

  /** How messages call the token. */
  String words() {
    return kind == NAME ? text : kind.words();
  }
}
