package dev.tramontane.language.syntax;

import dev.tramontane.language.syntax.ScalarNode.ScalarKind;
import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted scalar means by YAML 1.1, as Mistral's loader takes it: {@code yes} is true,
 * {@code 014} is 12, {@code 12:30:45} is 45045, {@code 1e3} is a string (reference: language.md
 * section 1).
 */
final class PlainScalars {

  /** A scalar's kind with the value it stands for. */
  record Meaning(ScalarKind kind, @Nullable Object content) {}

  private static final int MAX_DIGITS = 4300;
  private static final int MAX_NUMBER_LENGTH = MAX_DIGITS + 100;

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE =
      Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");

  private static final Pattern INTEGER =
      Pattern.compile(
          "[-+]?(?:0b[01_]++|0[0-7_]++|0x[0-9a-fA-F_]++|0|[1-9][0-9_]*+(?::[0-5]?[0-9])*+)");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?[0-9][0-9_]*+\\.[0-9_]*+(?:[eE][-+][0-9]++)?"
              + "|\\.[0-9][0-9_]*+(?:[eE][-+][0-9]++)?"
              + "|[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++\\.[0-9_]*+"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private PlainScalars() {}

  static Meaning meaningOf(String text) {
    if (NULLS.contains(text)) {
      return new Meaning(ScalarKind.NULL, null);
    }
    if (TRUE.contains(text)) {
      return new Meaning(ScalarKind.BOOLEAN, true);
    }
    if (FALSE.contains(text)) {
      return new Meaning(ScalarKind.BOOLEAN, false);
    }
    return startsLikeNumber(text) ? number(text) : string(text);
  }

  static Meaning string(String text) {
    return new Meaning(ScalarKind.STRING, text);
  }

  /** Whether the text is an integer of so many digits that reading it is refused. */
  static boolean isOversizedInteger(String text) {
    return text.length() > MAX_DIGITS && startsLikeNumber(text) && INTEGER.matcher(text).matches();
  }

  private static boolean startsLikeNumber(String text) {
    char first = text.charAt(0);
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  }

  private static Meaning number(String text) {
    if (text.length() > MAX_NUMBER_LENGTH) {
      return string(text);
    }
    if (INTEGER.matcher(text).matches()) {
      return new Meaning(ScalarKind.INTEGER, integer(text));
    }
    if (DECIMAL.matcher(text).matches()) {
      return new Meaning(ScalarKind.DECIMAL, decimal(text));
    }
    return PlainDates.read(text)
        .map(date -> new Meaning(ScalarKind.DATE, date))
        .orElseGet(() -> string(text));
  }

  private static Number integer(String text) {
    var unsigned = unsigned(text.replace("_", ""));
    var magnitude = magnitude(unsigned);
    return Values.integer(text.startsWith("-") ? magnitude.negate() : magnitude);
  }

  private static BigInteger magnitude(String digits) {
    if (digits.startsWith("0b")) {
      return parse(digits.substring(2), 2);
    }
    if (digits.startsWith("0x")) {
      return parse(digits.substring(2), 16);
    }
    if (digits.startsWith("0")) {
      return parse(digits, 8);
    }
    var total = BigInteger.ZERO;
    for (var part : digits.split(":", -1)) {
      total = total.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
    }
    return total;
  }

  private static BigInteger parse(String digits, int radix) {
    return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits, radix);
  }

  private static double decimal(String text) {
    var unsigned = unsigned(text.replace("_", ""));
    double sign = text.startsWith("-") ? -1 : 1;
    if (unsigned.equalsIgnoreCase(".inf")) {
      return sign * Double.POSITIVE_INFINITY;
    }
    if (unsigned.equalsIgnoreCase(".nan")) {
      return Double.NaN;
    }
    double total = 0;
    for (var part : unsigned.split(":", -1)) {
      total = total * 60 + Double.parseDouble(part);
    }
    return sign * total;
  }

  private static String unsigned(String text) {
    return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
  }
}
