package dev.tramontane.expression.jinja.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The float forms {@code f}, {@code e} and {@code g} of non-negative numbers. */
final class FloatText {

  /** No double has more digits behind the point. */
  private static final int MAX_PRECISION = 1100;

  private FloatText() {}

  static String fixed(BigDecimal value, int precision) {
    return value
        .setScale(Math.min(precision, MAX_PRECISION), RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  static String exponent(BigDecimal value, int precision) {
    int digits = Math.min(precision, MAX_PRECISION) + 1;
    var rounded = value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = value.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    var mantissa = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.movePointLeft(exponent);
    return fixed(mantissa, digits - 1) + exponentPart(exponent);
  }

  private static String exponentPart(int exponent) {
    return "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  /** {@code g}: the shorter of both; trailing zeros are dropped unless {@code keepsZeros}. */
  static String general(BigDecimal value, int precision, boolean keepsZeros) {
    int digits = Math.clamp(precision, 1, MAX_PRECISION);
    var rounded = value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = value.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < digits) {
      var text = fixed(value, digits - 1 - exponent);
      return keepsZeros ? text : withoutZeros(text);
    }
    var text = exponent(value, digits - 1);
    int mark = text.indexOf('e');
    return keepsZeros ? text : withoutZeros(text.substring(0, mark)) + text.substring(mark);
  }

  private static String withoutZeros(String digits) {
    if (digits.indexOf('.') < 0) {
      return digits;
    }
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, digits.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
