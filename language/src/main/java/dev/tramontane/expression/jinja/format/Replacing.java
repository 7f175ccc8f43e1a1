package dev.tramontane.expression.jinja.format;

import dev.tramontane.expression.python.Meter;

/** {@code str.replace} of Python. */
public final class Replacing {

  private Replacing() {}

  /**
   * {@code text} with {@code replacement} wherever {@code old} was.
   *
   * @param count at most so many times; no limit if negative
   */
  public static String replace(
      String text, String old, String replacement, int count, Meter meter) {
    int left = count < 0 ? Integer.MAX_VALUE : count;
    var replaced = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(old); at >= 0 && left > 0; at = next(text, old, at)) {
      meter.step();
      meter.bytes((long) replacement.length() + at - from);
      replaced.append(text, from, at).append(replacement);
      from = at + old.length();
      left--;
    }
    return replaced.append(text, from, text.length()).toString();
  }

  /** An empty {@code old} is found before every character and at the end. */
  private static int next(String text, String old, int at) {
    if (!old.isEmpty()) {
      return text.indexOf(old, at + old.length());
    }
    return at >= text.length() ? -1 : text.offsetByCodePoints(at, 1);
  }
}
