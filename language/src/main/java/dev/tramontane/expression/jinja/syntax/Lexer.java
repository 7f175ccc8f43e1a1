package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.BLOCK_BEGIN;
import static dev.tramontane.expression.jinja.syntax.TokenKind.BLOCK_END;
import static dev.tramontane.expression.jinja.syntax.TokenKind.DATA;
import static dev.tramontane.expression.jinja.syntax.TokenKind.END;
import static dev.tramontane.expression.jinja.syntax.TokenKind.PRINT_BEGIN;
import static dev.tramontane.expression.jinja.syntax.TokenKind.PRINT_END;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a template into tokens, with {@code trim_blocks} and {@code lstrip_blocks} on as in Mistral:
 * a line end right after a block is dropped, and so are blanks between the start of a line and a
 * block or comment.
 */
final class Lexer {

  private static final Pattern RAW =
      Pattern.compile("\\{%([-+]?)\\s*raw\\s*(?:-%\\}\\s*|%\\})", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern END_RAW =
      Pattern.compile(
          "\\{%([-+]?)\\s*endraw\\s*(?:\\+%\\}|-%\\}\\s*|%\\}\\n?)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern END_COMMENT =
      Pattern.compile("\\+#\\}|-#\\}\\s*|#\\}\\n?", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern END_BLOCK =
      Pattern.compile("\\+%\\}|-%\\}\\s*|%\\}\\n?", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern END_PRINT =
      Pattern.compile("-\\}\\}\\s*|\\}\\}", Pattern.UNICODE_CHARACTER_CLASS);

  private final Source source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /** The tokens of a whole template. */
  static List<Token> template(String original) {
    var lexer = new Lexer(Source.of(original));
    while (lexer.at < lexer.text.length()) {
      lexer.data();
    }
    return lexer.finish();
  }

  /** The tokens of one expression that stands alone, without delimiters. */
  static List<Token> expression(String original) {
    var lexer = new Lexer(Source.of(original));
    var words = new WordLexer(lexer.source, lexer.tokens);
    while (lexer.at < lexer.text.length()) {
      lexer.at = words.next(lexer.at);
    }
    return lexer.finish();
  }

  private List<Token> finish() {
    tokens.add(new Token(END, "", source.original(text.length())));
    return List.copyOf(tokens);
  }

  /** Plain text up to the next tag, and that tag. */
  private void data() {
    int tag = nextTag(at);
    if (tag < 0) {
      put(DATA, text.substring(at), at);
      at = text.length();
      return;
    }
    int start = at;
    char kind = text.charAt(tag + 1);
    var raw = RAW.matcher(text).region(tag, text.length());
    if (kind == '%' && raw.lookingAt()) {
      stripped(start, tag, raw.group(1), true);
      at = raw.end();
      raw(tag);
      return;
    }
    var sign = signAt(tag + 2);
    stripped(start, tag, sign, kind != '{');
    at = tag + 2 + sign.length();
    switch (kind) {
      case '#' -> comment(tag);
      case '%' -> words(tag, BLOCK_BEGIN, BLOCK_END, END_BLOCK);
      default -> words(tag, PRINT_BEGIN, PRINT_END, END_PRINT);
    }
  }

  private int nextTag(int from) {
    for (int i = text.indexOf('{', from); i >= 0; i = text.indexOf('{', i + 1)) {
      if (i + 1 < text.length() && "{%#".indexOf(text.charAt(i + 1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private String signAt(int offset) {
    return text.startsWith("-", offset) || text.startsWith("+", offset)
        ? text.substring(offset, offset + 1)
        : "";
  }

  /** Emits the text before a tag, less the blanks that the tag takes with it. */
  private void stripped(int start, int end, String sign, boolean stripsLine) {
    int stop = end;
    if (sign.equals("-")) {
      stop = blanksBefore(start, end);
    } else if (stripsLine && !sign.equals("+")) {
      stop = blanksOfLineBefore(start, end);
    }
    put(DATA, text.substring(start, stop), start);
  }

  private boolean startsLine(int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n';
  }

  /** Where the blanks begin that are all there is of the line; {@code end} if there is more. */
  private int blanksOfLineBefore(int start, int end) {
    int line = end;
    while (line > start && text.charAt(line - 1) != '\n') {
      if (!isBlank(text.charAt(line - 1))) {
        return end;
      }
      line--;
    }
    return line > start || startsLine(start) ? line : end;
  }

  private int blanksBefore(int start, int end) {
    int stop = end;
    while (stop > start && isBlank(text.codePointBefore(stop))) {
      stop -= Character.charCount(text.codePointBefore(stop));
    }
    return stop;
  }

  static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private void comment(int tag) {
    var end = END_COMMENT.matcher(text);
    if (!end.find(at)) {
      throw error(tag, "Missing end of comment tag");
    }
    at = end.end();
  }

  private void raw(int tag) {
    var end = END_RAW.matcher(text);
    if (!end.find(at)) {
      throw error(tag, "Missing end of raw directive");
    }
    stripped(at, end.start(), end.group(1), true);
    at = end.end();
  }

  private void words(int tag, TokenKind begin, TokenKind end, Pattern ending) {
    put(begin, text.substring(tag, at), tag);
    var words = new WordLexer(source, tokens);
    var matcher = ending.matcher(text);
    while (at < text.length()) {
      if (words.isBalanced() && endsAt(matcher)) {
        put(end, matcher.group(), at);
        at = matcher.end();
        return;
      }
      at = words.next(at);
    }
  }

  private boolean endsAt(Matcher matcher) {
    return matcher.region(at, text.length()).lookingAt();
  }

  private void put(TokenKind kind, String part, int offset) {
    if (kind != DATA || !part.isEmpty()) {
      tokens.add(new Token(kind, part, source.original(offset)));
    }
  }

  private SyntaxError error(int offset, String message) {
    return SyntaxError.at(source.original(offset), message);
  }
}
