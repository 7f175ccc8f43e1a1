package dev.tramontane.engine.action.std;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads delays as Mistral does: what is no number, or negative, is no delay. */
final class Seconds {

  private static final double LONGEST = Duration.ofDays(36_500).toSeconds();

  private Seconds() {}

  /** With fractions. */
  static Duration fractional(@Nullable Object value) {
    double seconds = number(value);
    return seconds > 0
        ? Duration.ofNanos((long) (Math.min(seconds, LONGEST) * 1e9))
        : Duration.ZERO;
  }

  /** Whole seconds; a fraction is cut off, and a text with one is no number. */
  static Duration whole(@Nullable Object value) {
    boolean fractionalText = value instanceof String text && text.contains(".");
    double seconds = fractionalText ? 0 : number(value);
    return seconds > 0 ? Duration.ofSeconds((long) Math.min(seconds, LONGEST)) : Duration.ZERO;
  }

  private static double number(@Nullable Object value) {
    return switch (value) {
      case Number number -> number.doubleValue();
      case Boolean truth -> truth ? 1 : 0;
      case String text -> parsed(text);
      case null, default -> 0;
    };
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }
}
