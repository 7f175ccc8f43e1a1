package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.filter;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.NumberText;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.TypeNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Filters that make or change numbers. */
final class NumberFilters {

  private static final String PREFIXES = "kMGTPEZY";

  static final List<Builtin> ALL =
      List.of(
          filter(
              "int(value, default=0, base=10)",
              "The value as an integer; default if it cannot be one.",
              NumberFilters::toInteger),
          filter(
              "float(value, default=0.0)",
              "The value as a float; default if it cannot be one.",
              NumberFilters::toFloat),
          filter("abs(value)", "The number without its sign.", NumberFilters::abs),
          filter(
              "round(value, precision=0, method='common')",
              "The number rounded; method is common (half to even), ceil or floor.",
              NumberFilters::round),
          filter(
              "filesizeformat(value, binary=false)",
              "A number of bytes for people: 13 kB, or 12.7 KiB with binary.",
              NumberFilters::fileSize));

  private NumberFilters() {}

  private static @Nullable Object toInteger(Bound args) {
    var value = Undefined.require(args.value());
    if (value instanceof String text) {
      var exact = IntegerText.parse(text, args.clamped("base"));
      if (exact.isPresent()) {
        return exact.get();
      }
    }
    if (PythonNumbers.isInteger(value)) {
      return value;
    }
    var number = asFloat(value);
    return number.isPresent() && Double.isFinite(number.get())
        ? PythonNumbers.truncate(number.get())
        : args.get("default");
  }

  /** {@code float(value)}, unless that would be an error. */
  private static Optional<Double> asFloat(@Nullable Object value) {
    return switch (Undefined.require(value)) {
      case String text -> NumberText.parseFloat(text);
      case Markup markup -> NumberText.parseFloat(markup.text());
      case Boolean bool -> Optional.of(bool ? 1.0 : 0.0);
      case Number number -> Optional.of(PythonNumbers.toDouble(number));
      case null, default -> Optional.empty();
    };
  }

  private static @Nullable Object toFloat(Bound args) {
    var number = asFloat(args.value());
    return number.isPresent() ? number.get() : args.get("default");
  }

  private static Object abs(Bound args) {
    var number = number(args.value(), "bad operand type for abs(): '%s'");
    if (number instanceof Double d) {
      return Math.abs(d);
    }
    return PythonNumbers.signum(number) < 0 ? PythonNumbers.negate(number) : number;
  }

  private static Number number(@Nullable Object value, String complaint) {
    Undefined.require(value);
    if (value instanceof Number || value instanceof Boolean) {
      return PythonNumbers.number(value);
    }
    throw PythonException.typeError(complaint.formatted(TypeNames.of(value)));
  }

  private static Object round(Bound args) {
    var number = number(args.value(), "type %s doesn't define __round__ method");
    int precision = args.clamped("precision");
    return switch (args.text("method")) {
      case "common" -> PythonNumbers.round(number, precision);
      case "ceil" -> shifted(number, precision, RoundingMode.CEILING);
      case "floor" -> shifted(number, precision, RoundingMode.FLOOR);
      default ->
          throw new PythonException("FilterArgumentError", "method must be common, ceil or floor");
    };
  }

  private static double shifted(Number number, int precision, RoundingMode mode) {
    double factor = Math.pow(10, precision);
    double shifted = PythonNumbers.toDouble(number) * factor;
    double rounded = mode == RoundingMode.CEILING ? Math.ceil(shifted) : Math.floor(shifted);
    return rounded / factor;
  }

  private static String fileSize(Bound args) {
    double bytes =
        asFloat(args.value())
            .orElseThrow(() ->
                PythonException.valueError(
                    "could not convert string to float: " + args.text("value")));
    boolean binary = args.isTrue("binary");
    int base = binary ? 1024 : 1000;
    if (bytes == 1) {
      return "1 Byte";
    }
    if (!(bytes >= base)) {
      return "%s Bytes".formatted(PythonNumbers.truncate(bytes));
    }
    int power = 0;
    double size = bytes / base;
    while (size >= base && power < PREFIXES.length() - 1) {
      size /= base;
      power++;
    }
    return "%s %s".formatted(oneDecimal(size), unit(PREFIXES.charAt(power), binary));
  }

  private static String oneDecimal(double size) {
    return Double.isFinite(size)
        ? new BigDecimal(size).setScale(1, RoundingMode.HALF_EVEN).toPlainString()
        : NumberText.floatText(size);
  }

  private static String unit(char prefix, boolean binary) {
    return binary ? Character.toUpperCase(prefix) + "iB" : prefix + "B";
  }
}
