package dev.tramontane.expression.jinja.format;

import dev.tramontane.expression.python.PythonStrings;
import java.util.function.IntPredicate;

/** Texts without some characters at their ends. */
public final class Trimming {

  private Trimming() {}

  private static IntPredicate in(String characters) {
    return c -> characters.indexOf(c) >= 0;
  }

  public static String both(String text) {
    return PythonStrings.strip(text);
  }

  public static String both(String text, String characters) {
    return left(right(text, characters), characters);
  }

  public static String left(String text) {
    return PythonStrings.stripLeft(text, PythonStrings::isSpace);
  }

  public static String left(String text, String characters) {
    return PythonStrings.stripLeft(text, in(characters));
  }

  public static String right(String text) {
    return PythonStrings.stripRight(text, PythonStrings::isSpace);
  }

  public static String right(String text, String characters) {
    return PythonStrings.stripRight(text, in(characters));
  }
}
