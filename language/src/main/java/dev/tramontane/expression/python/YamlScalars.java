package dev.tramontane.expression.python;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What plain scalars mean in YAML 1.1 as PyYAML reads it. */
final class YamlScalars {

  private static final Set<String> TRUE =
      Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?[0-9][0-9_]*\\.[0-9_]*([eE][-+][0-9]+)?|\\.[0-9][0-9_]*([eE][-+][0-9]+)?"
              + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern INTEGER =
      Pattern.compile(
          "[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+"
              + "|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \\t]+)"
              + "([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]*))?"
              + "(?:[ \\t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?");

  private YamlScalars() {}

  /** Whether {@code text} as a plain scalar is a string. */
  static boolean isText(String text) {
    return !TRUE.contains(text)
        && !FALSE.contains(text)
        && !NULL.contains(text)
        && !text.equals("<<")
        && !text.equals("=")
        && !FLOAT.matcher(text).matches()
        && !INTEGER.matcher(text).matches()
        && !DATE.matcher(text).matches()
        && !TIMESTAMP.matcher(text).matches();
  }

  static @Nullable Object resolve(String text) {
    if (NULL.contains(text)) {
      return null;
    }
    if (TRUE.contains(text) || FALSE.contains(text)) {
      return TRUE.contains(text);
    }
    if (INTEGER.matcher(text).matches()) {
      return integer(text);
    }
    if (FLOAT.matcher(text).matches()) {
      return decimal(text);
    }
    var date = DATE.matcher(text);
    if (date.matches()) {
      return date(date.group(1), date.group(2), date.group(3));
    }
    return TIMESTAMP.matcher(text).matches() ? timestamp(text) : text;
  }

  static Number integer(String text) {
    var plain = text.replace("_", "");
    boolean negative = plain.startsWith("-");
    var digits = plain.replaceFirst("^[-+]", "");
    try {
      var value = magnitude(digits);
      return PythonNumbers.integer(negative ? value.negate() : value);
    } catch (NumberFormatException e) {
      throw PythonException.valueError("invalid literal for int(): '%s'".formatted(text));
    }
  }

  private static BigInteger magnitude(String digits) {
    if (digits.startsWith("0b")) {
      return new BigInteger(digits.substring(2), 2);
    }
    if (digits.startsWith("0x")) {
      return new BigInteger(digits.substring(2), 16);
    }
    if (digits.contains(":")) {
      return sexagesimal(digits);
    }
    return new BigInteger(digits, digits.startsWith("0") && digits.length() > 1 ? 8 : 10);
  }

  private static BigInteger sexagesimal(String digits) {
    var value = BigInteger.ZERO;
    for (var part : digits.split(":", -1)) {
      value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
    }
    return value;
  }

  static double decimal(String text) {
    var plain = text.replace("_", "").toLowerCase(Locale.ROOT);
    int sign = plain.startsWith("-") ? -1 : 1;
    var digits = plain.replaceFirst("^[-+]", "");
    if (digits.equals(".inf")) {
      return sign * Double.POSITIVE_INFINITY;
    }
    if (digits.equals(".nan")) {
      return Double.NaN;
    }
    double value = 0;
    for (var part : digits.split(":", -1)) {
      value = value * 60 + Double.parseDouble(part);
    }
    return sign * value;
  }

  private static LocalDate date(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw PythonException.valueError("day is out of range for month");
    }
  }

  private static PythonDateTime timestamp(String text) {
    var parts = TIMESTAMP.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("Expected a timestamp, but found " + text);
    }
    var date = date(parts.group(1), parts.group(2), parts.group(3));
    try {
      var local =
          LocalDateTime.of(
              date,
              java.time.LocalTime.of(
                  Integer.parseInt(parts.group(4)),
                  Integer.parseInt(parts.group(5)),
                  Integer.parseInt(parts.group(6)),
                  nanos(parts.group(7))));
      return new PythonDateTime(
          local,
          parts.group(8) == null ? null : offset(parts.group(9), parts.group(10), parts.group(11)));
    } catch (DateTimeException e) {
      throw PythonException.valueError(String.valueOf(e.getMessage()));
    }
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null || fraction.isEmpty()
        ? 0
        : Integer.parseInt((fraction + "000000").substring(0, 6)) * 1000;
  }

  private static Duration offset(
      @Nullable String sign, @Nullable String hours, @Nullable String minutes) {
    if (hours == null) {
      return Duration.ZERO;
    }
    var size =
        Duration.ofHours(Integer.parseInt(hours))
            .plusMinutes(minutes == null ? 0 : Integer.parseInt(minutes));
    return "-".equals(sign) ? size.negated() : size;
  }
}
