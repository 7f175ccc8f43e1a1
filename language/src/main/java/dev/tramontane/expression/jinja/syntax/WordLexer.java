package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.FLOAT;
import static dev.tramontane.expression.jinja.syntax.TokenKind.INTEGER;
import static dev.tramontane.expression.jinja.syntax.TokenKind.NAME;
import static dev.tramontane.expression.jinja.syntax.TokenKind.STRING;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the tokens between the delimiters of a tag, and watches that brackets match. */
final class WordLexer {

  private static final Pattern FLOAT_LITERAL =
      Pattern.compile(
          "(?<!\\.)(?:\\d+_)*\\d+(?:(?:\\.(?:\\d+_)*\\d+)?[eE][+-]?(?:\\d+_)*\\d+"
              + "|\\.(?:\\d+_)*\\d+)");
  private static final Pattern INTEGER_LITERAL =
      Pattern.compile(
          "0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[0-9a-fA-F])+|[1-9](?:_?\\d)*|0(?:_?0)*");
  private static final Pattern IDENTIFIER =
      Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Source source;
  private final String text;
  private final List<Token> tokens;
  private final Deque<TokenKind> open = new ArrayDeque<>();

  WordLexer(Source source, List<Token> tokens) {
    this.source = source;
    this.text = source.text();
    this.tokens = tokens;
  }

  boolean isBalanced() {
    return open.isEmpty();
  }

  /** Reads the token, or the white space, at {@code at}; answers where it ends. */
  int next(int at) {
    int c = text.codePointAt(at);
    if (Lexer.isBlank(c)) {
      return at + Character.charCount(c);
    }
    if (c == '\'' || c == '"') {
      return string(at, (char) c);
    }
    int end = match(FLOAT_LITERAL, FLOAT, at);
    if (end < 0) {
      end = match(INTEGER_LITERAL, INTEGER, at);
    }
    if (end < 0) {
      end = name(at);
    }
    return end < 0 ? operator(at) : end;
  }

  private int match(Pattern pattern, TokenKind kind, int at) {
    var matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return -1;
    }
    put(kind, matcher.group(), at);
    return matcher.end();
  }

  private int name(int at) {
    int end = match(IDENTIFIER, NAME, at);
    if (end >= 0
        && !Character.isUnicodeIdentifierStart(text.codePointAt(at))
        && text.charAt(at) != '_') {
      throw SyntaxError.at(source.original(at), "Invalid character in identifier");
    }
    return end;
  }

  private int string(int at, char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        var body = text.substring(at + 1, i);
        put(STRING, Escapes.undo(body, source.original(at)), at);
        return i + 1;
      }
      if (c == '\\') {
        i++;
      }
    }
    throw unexpected(at);
  }

  private int operator(int at) {
    var kind = TokenKind.operatorAt(text, at).orElseThrow(() -> unexpected(at));
    if (kind.closer().isPresent()) {
      open.push(kind);
    }
    kind.opener().ifPresent(opener -> close(kind, opener, at));
    put(kind, kind.words(), at);
    return at + kind.words().length();
  }

  private void close(TokenKind closing, TokenKind opener, int at) {
    if (open.isEmpty()) {
      throw SyntaxError.at(source.original(at), "unexpected '%s'".formatted(closing.words()));
    }
    var last = open.pop();
    if (last != opener) {
      throw SyntaxError.at(
          source.original(at),
          "unexpected '%s', expected '%s'"
              .formatted(closing.words(), last.closer().orElseThrow().words()));
    }
  }

  private SyntaxError unexpected(int at) {
    return SyntaxError.at(
        source.original(at),
        "unexpected char '%s' at %d"
            .formatted(Character.toString(text.codePointAt(at)), source.original(at)));
  }

  private void put(TokenKind kind, String part, int offset) {
    tokens.add(new Token(kind, part, source.original(offset)));
  }
}
