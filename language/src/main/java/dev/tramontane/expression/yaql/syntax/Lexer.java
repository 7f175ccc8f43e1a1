package dev.tramontane.expression.yaql.syntax;

import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts YAQL text into tokens, one at a time, so that errors surface in reading order. */
final class Lexer {

  private static final int UNICODE = Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w*", UNICODE);
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+(\\.?\\d+)?\\b", UNICODE);
  private static final Pattern FUNCTION = Pattern.compile("\\b[^\\W\\d]\\w*\\(", UNICODE);
  private static final Pattern WORD = Pattern.compile("(?!__)\\b[^\\W\\d]\\w*\\b", UNICODE);
  private static final Set<String> OPERATOR_WORDS = Set.of("and", "or", "not", "in", "mod");
  private static final List<String> SIGNS =
      List.of(
          "->", "?.", "=~", "!~", ">=", "<=", "!=", ".", "+", "-", "*", "/", ">", "<", "=", "[",
          "{", "(", ")", "]", ",", "}");

  private final String text;
  private final String keywordOperator;
  private int at;

  Lexer(String text, Syntax syntax) {
    this.text = text;
    this.keywordOperator = syntax.keywordOperator();
  }

  Token next() throws YaqlSyntaxException {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Token.Kind.END, "", null, at);
    }
    return switch (text.charAt(at)) {
      case '\'', '"' -> quoted(text.charAt(at));
      case '`' -> verbatim();
      default -> unquoted();
    };
  }

  private Token unquoted() throws YaqlSyntaxException {
    var variable = take(VARIABLE);
    if (variable != null) {
      return token(Token.Kind.VARIABLE, variable, variable.length());
    }
    var number = take(NUMBER);
    if (number != null) {
      return literal(number(number), number.length());
    }
    var function = take(FUNCTION);
    if (function != null) {
      return token(
          Token.Kind.FUNCTION, function.substring(0, function.length() - 1), function.length());
    }
    var word = take(WORD);
    return word != null ? word(word) : sign();
  }

  private @Nullable String take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.group() : null;
  }

  private Token token(Token.Kind kind, String name, int length) {
    at += length;
    return new Token(kind, name, null, at - length);
  }

  private Token literal(@Nullable Object value, int length) {
    at += length;
    return new Token(Token.Kind.CONSTANT, String.valueOf(value), value, at - length);
  }

  private static Object number(String digits) throws YaqlSyntaxException {
    var plain = new StringBuilder();
    digits
        .codePoints()
        .map(c -> c == '.' ? c : '0' + Character.digit(c, 10))
        .forEach(plain::appendCodePoint);
    if (plain.indexOf(".") >= 0) {
      return Double.valueOf(plain.toString());
    }
    return Values.integer(new BigInteger(plain.toString()));
  }

  private Token word(String word) {
    return switch (word) {
      case "true" -> literal(true, word.length());
      case "false" -> literal(false, word.length());
      case "null" -> literal(null, word.length());
      default ->
          token(
              OPERATOR_WORDS.contains(word) ? Token.Kind.SYMBOL : Token.Kind.WORD,
              word,
              word.length());
    };
  }

  private Token sign() throws YaqlSyntaxException {
    if (text.startsWith(keywordOperator, at)) {
      return token(Token.Kind.SYMBOL, "=>", keywordOperator.length());
    }
    for (var sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        return token(Token.Kind.SYMBOL, sign, sign.length());
      }
    }
    throw YaqlSyntaxException.lexical(text, at);
  }

  private Token quoted(char quote) throws YaqlSyntaxException {
    int end = closing(quote);
    var value = new StringEscapes(text.substring(at + 1, end), at + 1).resolve();
    return literal(value, end + 1 - at);
  }

  private Token verbatim() throws YaqlSyntaxException {
    int end = closing('`');
    return literal(text.substring(at + 1, end).replace("\\`", "`"), end + 1 - at);
  }

  /** Where the string that starts here ends; a backslash may not stand before a line break. */
  private int closing(char quote) throws YaqlSyntaxException {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i;
      }
      if (c == '\\') {
        i++;
        if (i < text.length() && text.charAt(i) == '\n') {
          break;
        }
      }
    }
    throw YaqlSyntaxException.lexical(text, at);
  }
}
