package dev.tramontane.expression.python;

/** Reads a character class after its bracket, and writes it so that both engines agree on it. */
final class RegexClass {

  private static final String NOT_SPACE =
      "\\x{0}-\\x{8}\\x{e}-\\x{1b}!-\\x{84}\\x{86}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}"
          + "\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}"
          + "\\x{3001}-\\x{10ffff}";

  private static final String ASCII_NOT_WORD = "\\x{0}-/:-@\\[-\\^`\\{-\\x{10ffff}";

  /** Connectors are word characters only in the underscore. */
  private static final String NOT_WORD =
      "\\p{M}\\p{S}\\p{Z}\\p{C}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}"
          + "\\x{203f}\\x{2040}\\x{2054}\\x{fe33}\\x{fe34}\\x{fe4d}-\\x{fe4f}\\x{ff3f}";

  private final String pattern;
  private final boolean ascii;
  private final StringBuilder members = new StringBuilder();
  private int at;

  RegexClass(String pattern, int at, boolean ascii) {
    this.pattern = pattern;
    this.at = at;
    this.ascii = ascii;
  }

  int end() {
    return at;
  }

  String read() {
    boolean negated = pattern.startsWith("^", at);
    if (negated) {
      at++;
    }
    int first = at;
    while (at == first || peek() != ']') {
      member();
    }
    at++;
    return (negated ? "[^" : "[") + members + "]";
  }

  private int peek() {
    if (at >= pattern.length()) {
      throw new PythonException("error", "unterminated character set");
    }
    return pattern.codePointAt(at);
  }

  private void member() {
    if (peek() == '\\' && category()) {
      return;
    }
    int low = character();
    if (!isRange()) {
      members.append(RegexTranslator.literal(low));
      return;
    }
    at++;
    if (peek() == '\\' && isCategory()) {
      throw new PythonException("error", "bad character range");
    }
    int high = character();
    if (high < low) {
      throw new PythonException("error", "bad character range");
    }
    members.append(RegexTranslator.literal(low)).append('-').append(RegexTranslator.literal(high));
  }

  private boolean isRange() {
    return pattern.startsWith("-", at)
        && at + 1 < pattern.length()
        && pattern.charAt(at + 1) != ']';
  }

  private boolean isCategory() {
    return at + 1 < pattern.length() && "dDwWsS".indexOf(pattern.charAt(at + 1)) >= 0;
  }

  private boolean category() {
    if (!isCategory()) {
      return false;
    }
    char letter = pattern.charAt(at + 1);
    at += 2;
    members.append(
        Character.isUpperCase(letter)
            ? complement(letter)
            : RegexTranslator.categoryMembers(letter, ascii));
    return true;
  }

  /** RE2/J has no classes inside classes, so the complements are spelled out. */
  private String complement(char letter) {
    return switch (letter) {
      case 'D' -> ascii ? "\\x{0}-/:-\\x{10ffff}" : "\\P{Nd}";
      case 'W' -> ascii ? ASCII_NOT_WORD : NOT_WORD;
      default -> ascii ? "\\x{0}-\\x{8}\\x{e}-\\x{1f}!-\\x{10ffff}" : NOT_SPACE;
    };
  }

  private int character() {
    int c = peek();
    at += Character.charCount(c);
    if (c != '\\') {
      return c;
    }
    if (peek() == 'b') {
      at++;
      return '\b';
    }
    if (Character.digit(peek(), 8) > 0) {
      return octal();
    }
    var escapes = new RegexEscapes(pattern, at);
    int value = escapes.read();
    at = escapes.end();
    return value;
  }

  private int octal() {
    int value = 0;
    for (int i = 0; i < 3 && at < pattern.length(); i++) {
      int digit = Character.digit(pattern.charAt(at), 8);
      if (digit < 0) {
        break;
      }
      value = value * 8 + digit;
      at++;
    }
    return value;
  }
}
