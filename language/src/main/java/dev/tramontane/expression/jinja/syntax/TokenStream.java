package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.END;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tokens yet to be read, and what the parsers of one text share: how deep they are, and which
 * filters and tests they met.
 */
final class TokenStream {

  /** Levels of brackets, operators and blocks inside each other. */
  private static final int DEPTH = 100;

  private final List<Token> tokens;
  private final List<NameUse> required = new ArrayList<>();
  private int next;
  private int depth;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token current() {
    return tokens.get(next);
  }

  Token ahead() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  boolean at(TokenKind kind) {
    return current().is(kind);
  }

  boolean atName(String name) {
    return current().isName(name);
  }

  Token advance() {
    var token = current();
    if (!token.is(END)) {
      next++;
    }
    return token;
  }

  boolean skip(TokenKind kind) {
    if (!at(kind)) {
      return false;
    }
    advance();
    return true;
  }

  boolean skipName(String name) {
    if (!atName(name)) {
      return false;
    }
    advance();
    return true;
  }

  Token expect(TokenKind kind) {
    if (!at(kind)) {
      throw expected(kind.words());
    }
    return advance();
  }

  void expectName(String name) {
    if (!skipName(name)) {
      throw expected(name);
    }
  }

  private SyntaxError expected(String words) {
    return at(END)
        ? fail("unexpected end of template, expected '%s'.".formatted(words))
        : fail("expected token '%s', got '%s'".formatted(words, current().words()));
  }

  SyntaxError fail(String message) {
    return SyntaxError.at(current().offset(), message);
  }

  /** Goes one level down; pair it with {@link #leave}. */
  void enter() {
    if (++depth > DEPTH) {
      throw SyntaxError.tooDeep(current().offset(), DEPTH);
    }
  }

  void leave() {
    depth--;
  }

  int position() {
    return next;
  }

  /** Which of {@code names} stand between {@code start} and here. */
  Set<String> mentionedSince(int start, Set<String> names) {
    return tokens.subList(start, next).stream()
        .filter(token -> token.is(TokenKind.NAME) && names.contains(token.text()))
        .map(Token::text)
        .collect(Collectors.toUnmodifiableSet());
  }

  int usesSoFar() {
    return required.size();
  }

  /** Filters and tests noted since {@code mark} stand in a condition and need not exist. */
  void forgetUsesAfter(int mark) {
    required.subList(mark, required.size()).clear();
  }

  /** Notes that a filter or test must exist. */
  void use(NameUse.Kind kind, String name, int offset) {
    required.add(new NameUse(kind, name, offset));
  }

  List<NameUse> required() {
    return List.copyOf(required);
  }
}
