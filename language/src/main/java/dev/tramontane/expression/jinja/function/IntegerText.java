package dev.tramontane.expression.jinja.function;

import dev.tramontane.expression.python.NumberText;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonStrings;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** {@code int(text, base)} of Python. */
final class IntegerText {

  private static final int MAX_DIGITS = 4300;

  private IntegerText() {}

  static Optional<Number> parse(String text, int base) {
    if (base == 10) {
      return NumberText.parseInteger(text);
    }
    var digits = PythonStrings.strip(text).toLowerCase(Locale.ROOT).replace("_", "");
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    int marked = markedBase(digits);
    if (marked > 0 && (base == 0 || base == marked)) {
      return number(digits.substring(2), marked, negative);
    }
    return number(digits, base == 0 ? 10 : base, negative);
  }

  private static int markedBase(String digits) {
    if (digits.startsWith("0x")) {
      return 16;
    }
    if (digits.startsWith("0o")) {
      return 8;
    }
    return digits.startsWith("0b") ? 2 : -1;
  }

  private static Optional<Number> number(String digits, int base, boolean negative) {
    boolean readable =
        !digits.isEmpty()
            && digits.length() <= MAX_DIGITS
            && base >= Character.MIN_RADIX
            && base <= Character.MAX_RADIX
            && digits.chars().allMatch(c -> Character.digit(c, base) >= 0);
    if (!readable) {
      return Optional.empty();
    }
    var number = new BigInteger(digits, base);
    return Optional.of(PythonNumbers.integer(negative ? number.negate() : number));
  }
}
