package dev.tramontane.expression.jinja.syntax;

/** Undoes the escapes of Python's string literals. */
final class Escapes {

  private final String body;
  private final int offset;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Escapes(String body, int offset) {
    this.body = body;
    this.offset = offset;
  }

  /**
   * The text that the literal with {@code body} between its quotes stands for.
   *
   * @param offset where the literal stands, for the error
   */
  static String undo(String body, int offset) {
    return body.indexOf('\\') < 0 ? body : new Escapes(body, offset).run();
  }

  private String run() {
    while (at < body.length()) {
      char c = body.charAt(at++);
      if (c == '\\' && at < body.length()) {
        escape(body.charAt(at++));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void escape(char c) {
    switch (c) {
      case '\n' -> {} // a line end after a backslash is no part of the text
      case '\\', '\'', '"' -> out.append(c);
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'v' -> out.append('\u000b');
      case 'x' -> hexadecimal(2);
      case 'u' -> hexadecimal(4);
      case 'U' -> hexadecimal(8);
      case 'N' -> named();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> out.append('\\').append(c);
    }
  }

  private void octal() {
    int end = at;
    while (end < body.length() && end < at + 2 && Character.digit(body.charAt(end), 8) >= 0) {
      end++;
    }
    out.appendCodePoint(Integer.parseInt(body.substring(at - 1, end), 8));
    at = end;
  }

  private void hexadecimal(int digits) {
    int end = at + digits;
    if (end > body.length()) {
      throw malformed();
    }
    long code = 0;
    for (; at < end; at++) {
      int digit = Character.digit(body.charAt(at), 16);
      if (digit < 0) {
        throw malformed();
      }
      code = code * 16 + digit;
    }
    if (code > Character.MAX_CODE_POINT) {
      throw malformed();
    }
    out.appendCodePoint((int) code);
  }

  private void named() {
    int end = body.indexOf('}', at);
    if (!body.startsWith("{", at) || end < 0) {
      throw malformed();
    }
    try {
      out.appendCodePoint(Character.codePointOf(body.substring(at + 1, end)));
    } catch (IllegalArgumentException _) { // no such name: the literal is malformed
      throw malformed();
    }
    at = end + 1;
  }

  private SyntaxError malformed() {
    return SyntaxError.at(offset, "truncated or unknown escape in a string");
  }
}
