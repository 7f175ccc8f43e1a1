package dev.tramontane.expression.jinja.syntax;

import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.util.Locale;

/** The numbers that number tokens stand for. */
final class Numerals {

  /** Python reads no longer decimal numbers. */
  private static final int MAX_DIGITS = 4300;

  private Numerals() {}

  static Number integer(Token token) {
    if (token.text().length() > MAX_DIGITS) {
      throw SyntaxError.at(
          token.offset(), "Exceeds the limit (4300 digits) for integer string conversion");
    }
    return integer(token.text());
  }

  private static Number integer(String text) {
    var digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    if (digits.startsWith("0x")) {
      return parse(digits.substring(2), 16);
    }
    if (digits.startsWith("0o")) {
      return parse(digits.substring(2), 8);
    }
    return digits.startsWith("0b") ? parse(digits.substring(2), 2) : parse(digits, 10);
  }

  private static Number parse(String digits, int radix) {
    return Values.integer(new BigInteger(digits, radix));
  }

  static double decimal(String text) {
    return Double.parseDouble(text.replace("_", ""));
  }
}
