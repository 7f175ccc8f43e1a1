package dev.tramontane.expression.python;

import java.util.function.IntPredicate;

/** Python's string basics on code points. */
public final class PythonStrings {

  private PythonStrings() {}

  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The part from code point {@code start} to before {@code end}; both are within the text. */
  public static String slice(String text, int start, int end) {
    if (start >= end) {
      return "";
    }
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /** Unicode white space as {@code str.isspace} sees it. */
  public static boolean isSpace(int codePoint) {
    return switch (codePoint) {
      case 0x1c, 0x1d, 0x1e, 0x1f, 0x85 -> true;
      default -> codePoint >= 9 && codePoint <= 13 || Character.isSpaceChar(codePoint);
    };
  }

  public static String strip(String text) {
    return stripRight(stripLeft(text, PythonStrings::isSpace), PythonStrings::isSpace);
  }

  public static String stripLeft(String text, IntPredicate drop) {
    int start = 0;
    while (start < text.length() && drop.test(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    return text.substring(start);
  }

  public static String stripRight(String text, IntPredicate drop) {
    int end = text.length();
    while (end > 0 && drop.test(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(0, end);
  }

  /** Order by code point, which differs from Java's for characters beyond the first plane. */
  public static int compare(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return rank(a) - rank(b);
      }
    }
    return left.length() - right.length();
  }

  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }

  /** {@code repr} of a string. */
  public static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    var quoted = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> escape(c, quote, quoted));
    return quoted.append(quote).toString();
  }

  private static void escape(int c, char quote, StringBuilder out) {
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c == quote) {
          out.append('\\').append(quote);
        } else if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(escapeSequence(c));
        }
      }
    }
  }

  private static String escapeSequence(int c) {
    if (c < 0x100) {
      return "\\x%02x".formatted(c);
    }
    return c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
