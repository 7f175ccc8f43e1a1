package dev.tramontane.expression.yaql.syntax;

/** Resolves the backslashes of a quoted string; those that mean nothing stay. */
final class StringEscapes {

  private final String raw;
  private final int offset;
  private final StringBuilder resolved = new StringBuilder();
  private int at;

  /**
   * @param offset where {@code raw} stands in the expression
   */
  StringEscapes(String raw, int offset) {
    this.raw = raw;
    this.offset = offset;
  }

  String resolve() throws YaqlSyntaxException {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c == '\\') {
        escape(raw.charAt(at++));
      } else {
        resolved.append(c);
      }
    }
    return resolved.toString();
  }

  private void escape(char letter) throws YaqlSyntaxException {
    switch (letter) {
      case '\\', '\'', '"' -> resolved.append(letter);
      case 'a' -> resolved.append('\u0007');
      case 'b' -> resolved.append('\b');
      case 'f' -> resolved.append('\f');
      case 'n' -> resolved.append('\n');
      case 'r' -> resolved.append('\r');
      case 't' -> resolved.append('\t');
      case 'v' -> resolved.append('\u000b');
      case 'x' -> hex(letter, 2);
      case 'u' -> hex(letter, 4);
      case 'U' -> hex(letter, 8);
      case 'N' -> named();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      default -> resolved.append('\\').append(letter);
    }
  }

  private void octal() {
    int value = 0;
    int end = Math.min(raw.length(), at + 2);
    at--;
    while (at < end && Character.digit(raw.charAt(at), 8) >= 0) {
      value = value * 8 + Character.digit(raw.charAt(at++), 8);
    }
    resolved.appendCodePoint(value);
  }

  private void hex(char letter, int digits) throws YaqlSyntaxException {
    if (at + digits > raw.length()) {
      resolved.append('\\').append(letter);
      return;
    }
    var number = raw.substring(at, at + digits);
    if (!number.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0)) {
      throw undecodable("truncated \\%sXX escape".formatted(letter));
    }
    long value = Long.parseLong(number, 16);
    if (value > Character.MAX_CODE_POINT) {
      throw undecodable("illegal Unicode character");
    }
    at += digits;
    resolved.appendCodePoint((int) value);
  }

  private void named() throws YaqlSyntaxException {
    int end = raw.indexOf('}', at);
    if (!raw.startsWith("{", at) || end < 0) {
      resolved.append("\\N");
      return;
    }
    try {
      resolved.appendCodePoint(Character.codePointOf(raw.substring(at + 1, end)));
    } catch (IllegalArgumentException e) {
      throw undecodable("unknown Unicode character name");
    }
    at = end + 1;
  }

  private YaqlSyntaxException undecodable(String reason) {
    return new YaqlSyntaxException(
        "UnicodeDecodeError", "'unicodeescape' codec can't decode: " + reason, offset + at - 2);
  }
}
