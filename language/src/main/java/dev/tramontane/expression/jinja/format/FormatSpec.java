package dev.tramontane.expression.jinja.format;

import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.TypeNames;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A format specification behind the colon of {@code '{:...}'}, for example {@code >10,.2f}. */
final class FormatSpec {

  private static final Pattern SPEC =
      Pattern.compile(
          "(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\\d+)?([_,])?(?:\\.(\\d+))?([a-zA-Z%])?",
          Pattern.DOTALL);

  private final String fill;
  private final String align;
  private final String sign;
  private final boolean withoutNegativeZero;
  private final boolean alternate;
  private final int width;
  private final String grouping;
  private final int precision;
  private final char type;

  private FormatSpec(java.util.regex.Matcher parts) {
    boolean zeros = parts.group(6) != null;
    this.fill = parts.group(1) == null ? zeros ? "0" : " " : parts.group(1);
    this.align = parts.group(2) == null ? zeros ? "=" : "" : parts.group(2);
    this.sign = parts.group(3) == null ? "-" : parts.group(3);
    this.withoutNegativeZero = parts.group(4) != null;
    this.alternate = parts.group(5) != null;
    this.width = number(parts.group(7), 0);
    this.grouping = parts.group(8) == null ? "" : parts.group(8);
    this.precision = number(parts.group(9), -1);
    this.type = parts.group(10) == null ? ' ' : parts.group(10).charAt(0);
  }

  private static int number(@Nullable String digits, int missing) {
    if (digits == null) {
      return missing;
    }
    if (digits.length() > 9) {
      throw PythonException.valueError("Too many decimal digits in format string");
    }
    return Integer.parseInt(digits);
  }

  static FormatSpec of(String spec) {
    var matcher = SPEC.matcher(spec);
    if (!matcher.matches()) {
      throw PythonException.valueError("Invalid format specifier");
    }
    return new FormatSpec(matcher);
  }

  /** {@code format(value, spec)}. */
  static String format(Evaluation evaluation, @Nullable Object value, String spec) {
    if (spec.isEmpty()) {
      return evaluation.text(value);
    }
    var parsed = of(spec);
    var meter = evaluation.meter();
    return switch (Undefined.require(value)) {
      case String text -> parsed.text(text, meter);
      case Boolean bool -> parsed.number(PythonNumbers.number(bool), meter);
      case Number number -> parsed.number(number, meter);
      case null, default ->
          throw PythonException.typeError(
              "unsupported format string passed to %s.__format__".formatted(TypeNames.of(value)));
    };
  }

  String text(String text, Meter meter) {
    if (type != ' ' && type != 's') {
      throw unknownCode("str");
    }
    if (withoutNegativeZero) {
      throw negativeZero("string format specifier");
    }
    if (!grouping.isEmpty()) {
      throw PythonException.valueError("Cannot specify '%s' with 's'.".formatted(grouping));
    }
    if (align.equals("=")) {
      throw PythonException.valueError("'=' alignment not allowed in string format specifier");
    }
    int length = PythonStrings.length(text);
    var cut = precision >= 0 && precision < length ? PythonStrings.slice(text, 0, precision) : text;
    return pad("", cut, align.isEmpty() ? "<" : align, meter);
  }

  private PythonException unknownCode(String typeName) {
    return PythonException.valueError(
        "Unknown format code '%s' for object of type '%s'".formatted(type, typeName));
  }

  private static PythonException negativeZero(String where) {
    return PythonException.valueError("Negative zero coercion (z) not allowed in " + where);
  }

  private boolean isIntegral(Number number) {
    return !(number instanceof Double) && "dbonxXc ".indexOf(type) >= 0;
  }

  String number(Number number, Meter meter) {
    if (isIntegral(number) && withoutNegativeZero) {
      throw negativeZero("format specifier with integer presentation type");
    }
    if (isIntegral(number) && precision >= 0) {
      throw PythonException.valueError("Precision not allowed in integer format specifier");
    }
    if (type == 'c') {
      return pad("", character(number), align.isEmpty() ? "<" : align, meter);
    }
    if ("dbonxXeEfFgG% ".indexOf(type) < 0) {
      throw unknownCode(TypeNames.of(number));
    }
    meter.bytes(Math.max(0, precision));
    var digits = new NumberForm(type, precision, alternate).digits(number);
    boolean isZero = withoutNegativeZero && digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    return pad(
        isZero ? signOf(0L) : signOf(number),
        grouped(digits),
        align.isEmpty() ? ">" : align,
        meter);
  }

  static String character(Number number) {
    long code = number instanceof Long n ? n : -1;
    if (code < 0 || code > Character.MAX_CODE_POINT) {
      throw PythonException.overflowError("%c arg not in range(0x110000)");
    }
    return Character.toString((int) code);
  }

  private String signOf(Number number) {
    boolean negative =
        number instanceof Double d
            ? Double.doubleToRawLongBits(d) < 0 && !Double.isNaN(d)
            : PythonNumbers.signum(number) < 0;
    if (negative) {
      return "-";
    }
    return sign.equals("-") ? "" : sign;
  }

  private String grouped(String digits) {
    if (grouping.isEmpty()) {
      return digits;
    }
    int end = 0;
    while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
      end++;
    }
    var grouped = new StringBuilder(digits);
    for (int i = end - 3; i > 0; i -= 3) {
      grouped.insert(i, grouping);
    }
    return grouped.toString();
  }

  private String pad(String sign, String text, String align, Meter meter) {
    int missing = Math.max(0, width - PythonStrings.length(text) - sign.length());
    meter.bytes(missing);
    return switch (align) {
      case "<" -> sign + text + fill.repeat(missing);
      case ">" -> fill.repeat(missing) + sign + text;
      case "^" -> fill.repeat(missing / 2) + sign + text + fill.repeat(missing - missing / 2);
      default -> sign + fill.repeat(missing) + text;
    };
  }
}
