package dev.tramontane.expression.jinja.format;

import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonStrings;

/** Texts in fields of a given width. */
public final class Padding {

  private Padding() {}

  public static String blanks(int count, Meter meter) {
    return repeat(" ", count, meter);
  }

  private static String repeat(String fill, int count, Meter meter) {
    meter.bytes(count);
    return fill.repeat(Math.max(0, count));
  }

  private static int missing(String text, int width) {
    return Math.max(0, width - PythonStrings.length(text));
  }

  public static String left(String text, int width, String fill, Meter meter) {
    return text + repeat(fill, missing(text, width), meter);
  }

  public static String right(String text, int width, String fill, Meter meter) {
    return repeat(fill, missing(text, width), meter) + text;
  }

  /** {@code str.center}: of an odd number of blanks, the extra one goes left if width is odd. */
  public static String center(String text, int width, String fill, Meter meter) {
    int missing = missing(text, width);
    int before = missing / 2 + (missing & width & 1);
    return repeat(fill, before, meter) + text + repeat(fill, missing - before, meter);
  }

  /** {@code str.zfill}: zeros behind the sign. */
  public static String zeros(String text, int width, Meter meter) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    var sign = signed ? text.substring(0, 1) : "";
    return sign + repeat("0", missing(text, width), meter) + text.substring(sign.length());
  }
}
