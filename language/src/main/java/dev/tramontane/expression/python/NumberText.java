package dev.tramontane.expression.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers read from and written as text in Python's way. */
public final class NumberText {

  /** Python refuses to turn longer integers into text and back. */
  private static final int MAX_DIGITS = 4300;

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+(_[0-9]+)*");
  private static final Pattern FLOAT =
      Pattern.compile(
          "[+-]?([0-9]+(_[0-9]+)*\\.?([0-9]+(_[0-9]+)*)?|\\.[0-9]+(_[0-9]+)*)"
              + "([eE][+-]?[0-9]+(_[0-9]+)*)?");
  private static final Pattern SPECIAL =
      Pattern.compile("([+-]?)(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

  private NumberText() {}

  /** Reads an integer as {@code int(text)} does. */
  public static Optional<Number> parseInteger(String text) {
    var plain = plain(text);
    if (plain.length() > MAX_DIGITS || !INTEGER.matcher(plain).matches()) {
      return Optional.empty();
    }
    return Optional.of(PythonNumbers.integer(new BigInteger(plain.replace("_", ""))));
  }

  /** Reads a float as {@code float(text)} does. */
  public static Optional<Double> parseFloat(String text) {
    var plain = plain(text);
    var special = SPECIAL.matcher(plain);
    if (special.matches()) {
      double size =
          special.group(2).toLowerCase(java.util.Locale.ROOT).startsWith("i")
              ? Double.POSITIVE_INFINITY
              : Double.NaN;
      return Optional.of(special.group(1).equals("-") ? -size : size);
    }
    return plain.length() <= MAX_DIGITS && FLOAT.matcher(plain).matches()
        ? Optional.of(Double.parseDouble(plain.replace("_", "")))
        : Optional.empty();
  }

  /** Without surrounding white space, and with every digit of another script made ASCII. */
  private static String plain(String text) {
    var plain = new StringBuilder();
    PythonStrings.strip(text)
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** The text of any number. */
  public static String text(Number value) {
    return switch (value) {
      case Double d -> floatText(d);
      case BigInteger big -> integerText(big);
      default -> value.toString();
    };
  }

  private static String integerText(BigInteger value) {
    if (value.bitLength() > MAX_DIGITS * 3.33) {
      throw PythonException.valueError(
          "Exceeds the limit (4300 digits) for integer string conversion");
    }
    return value.toString();
  }

  /** {@code repr} of a float: the shortest digits that give the same float again. */
  public static String floatText(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    var digits = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    var text = exponent < -4 || exponent >= 16 ? scientific(digits, exponent) : plain(digits);
    return value < 0 ? "-" + text : text;
  }

  private static String plain(BigDecimal digits) {
    var text = digits.toPlainString();
    return text.contains(".") ? text : text + ".0";
  }

  private static String scientific(BigDecimal digits, int exponent) {
    var all = digits.unscaledValue().toString();
    var mantissa = all.length() == 1 ? all : all.charAt(0) + "." + all.substring(1);
    return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
