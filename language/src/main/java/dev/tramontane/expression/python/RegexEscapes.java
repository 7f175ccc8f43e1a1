package dev.tramontane.expression.python;

/** Reads the escape sequence of one character in a pattern, after its backslash. */
final class RegexEscapes {

  private final String pattern;
  private int at;

  RegexEscapes(String pattern, int at) {
    this.pattern = pattern;
    this.at = at;
  }

  int end() {
    return at;
  }

  /** The code point that the escape stands for. */
  int read() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case 'a' -> 7;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0b;
      case 'x' -> hex(2);
      case 'u' -> hex(4);
      case 'U' -> hex(8);
      case 'N' -> named();
      case '0' -> octal();
      default -> other(c);
    };
  }

  private static int other(int c) {
    if (c < 0x80 && Character.isLetterOrDigit(c)) {
      throw new PythonException("error", "bad escape \\" + Character.toString(c));
    }
    return c;
  }

  private int hex(int digits) {
    int end = at + digits;
    if (end > pattern.length()
        || !pattern.substring(at, end).chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      throw new PythonException("error", "incomplete escape");
    }
    long value = Long.parseLong(pattern.substring(at, end), 16);
    at = end;
    if (value > Character.MAX_CODE_POINT) {
      throw new PythonException("error", "bad escape");
    }
    return (int) value;
  }

  private int octal() {
    int value = 0;
    for (int i = 0; i < 2 && at < pattern.length(); i++) {
      int digit = Character.digit(pattern.charAt(at), 8);
      if (digit < 0) {
        return value;
      }
      value = value * 8 + digit;
      at++;
    }
    return value;
  }

  private int named() {
    int end = pattern.indexOf('}', at);
    if (!pattern.startsWith("{", at) || end < 0) {
      throw new PythonException("error", "missing {");
    }
    try {
      int value = Character.codePointOf(pattern.substring(at + 1, end));
      at = end + 1;
      return value;
    } catch (IllegalArgumentException e) {
      throw new PythonException("error", "undefined character name");
    }
  }
}
