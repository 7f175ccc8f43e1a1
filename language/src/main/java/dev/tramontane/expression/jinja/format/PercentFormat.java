package dev.tramontane.expression.jinja.format;

import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonMaps;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code format % values} of Python. */
public final class PercentFormat {

  private static final Pattern MARK =
      Pattern.compile(
          "%(?:\\(([^)]*)\\))?([-+ #0]*)(\\*|\\d{1,9})?(?:\\.(\\*|\\d{0,9}))?[hlL]?(.)?",
          Pattern.DOTALL);

  private final Evaluation evaluation;
  private final String format;
  private final @Nullable Object values;
  private final List<? extends @Nullable Object> positional;
  private int next;

  /**
   * @param values a tuple of values, a dict for marks with names, or the only value
   */
  public PercentFormat(Evaluation evaluation, String format, @Nullable Object values) {
    this.evaluation = evaluation;
    this.format = format;
    this.values = values;
    this.positional = values instanceof PythonTuple tuple ? tuple : PythonTuple.of(values);
  }

  public String format() {
    var out = new StringBuilder();
    int from = 0;
    var matcher = MARK.matcher(format);
    while (matcher.find()) {
      out.append(format, from, matcher.start());
      var text = mark(matcher);
      evaluation.meter().step();
      evaluation.meter().bytes(text.length());
      out.append(text);
      from = matcher.end();
    }
    if (next < positional.size() && !(values instanceof Map<?, ?>)) {
      throw PythonException.typeError("not all arguments converted during string formatting");
    }
    return out.append(format, from, format.length()).toString();
  }

  private String mark(MatchResult mark) {
    var type = mark.group(5);
    if (type == null) {
      throw PythonException.valueError("incomplete format");
    }
    if (type.equals("%")) {
      return "%";
    }
    var flags = mark.group(2);
    var width = size(mark.group(3));
    if (width.startsWith("-")) {
      flags += "-";
      width = width.substring(1);
    }
    var precision = size(mark.group(4));
    var value = mark.group(1) == null ? nextValue() : named(mark.group(1));
    var spec = new Spec(flags, width.isEmpty() ? "" : width, precision, mark.group(4) != null);
    return convert(type.charAt(0), spec, value);
  }

  private String size(@Nullable String digits) {
    if (digits == null) {
      return "";
    }
    if (!digits.equals("*")) {
      return digits.isEmpty() ? "0" : digits;
    }
    return nextValue() instanceof Long number && Math.abs(number) < 1_000_000_000L
        ? number.toString()
        : starNeedsInt();
  }

  private static String starNeedsInt() {
    throw PythonException.typeError("* wants int");
  }

  private @Nullable Object nextValue() {
    if (next >= positional.size()) {
      throw PythonException.typeError("not enough arguments for format string");
    }
    return positional.get(next++);
  }

  private @Nullable Object named(String name) {
    if (!(values instanceof Map<?, ?> map)) {
      throw PythonException.typeError("format requires a mapping");
    }
    if (!PythonMaps.containsKey(map, name)) {
      throw PythonException.keyError(PythonStrings.quoted(name));
    }
    return PythonMaps.get(map, name);
  }

  private String convert(char type, Spec spec, @Nullable Object value) {
    var meter = evaluation.meter();
    return switch (type) {
      case 's' -> spec.forText().text(evaluation.text(value), meter);
      case 'r', 'a' ->
          spec.forText().text(evaluation.model().text().repr(evaluation.settled(value)), meter);
      case 'c' -> spec.forText().text(character(value), meter);
      case 'd', 'i', 'u' -> spec.integer('d', truncated(type, value), meter);
      case 'o', 'x', 'X' -> spec.integer(type, integer(type, value), meter);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> spec.forNumber(type).number(number(value), meter);
      default ->
          throw PythonException.valueError(
              "unsupported format character '%s' (0x%x)".formatted(type, (int) type));
    };
  }

  private static String character(@Nullable Object value) {
    if (value instanceof String text && PythonStrings.length(text) == 1) {
      return text;
    }
    if (value instanceof Long number) {
      return FormatSpec.character(number);
    }
    throw PythonException.typeError("%c requires int or char");
  }

  private static Number truncated(char type, @Nullable Object value) {
    return value instanceof Double number ? PythonNumbers.truncate(number) : integer(type, value);
  }

  private static Number integer(char type, @Nullable Object value) {
    if (value instanceof Boolean || PythonNumbers.isInteger(value)) {
      return PythonNumbers.number(value);
    }
    Undefined.require(value);
    throw PythonException.typeError(
        "%%%s format: a real number is required, not %s".formatted(type, TypeNames.of(value)));
  }

  private static Number number(@Nullable Object value) {
    Undefined.require(value);
    if (value instanceof Boolean || value instanceof Number) {
      return PythonNumbers.toDouble(PythonNumbers.number(value));
    }
    throw PythonException.typeError("must be real number, not " + TypeNames.of(value));
  }

  /** The sizes and flags of one mark, as the specification of {@code str.format} they mean. */
  private record Spec(String flags, String width, String precision, boolean hasPrecision) {

    private boolean has(char flag) {
      return flags.indexOf(flag) >= 0;
    }

    FormatSpec forText() {
      return FormatSpec.of((has('-') ? "<" : ">") + width + (hasPrecision ? "." + precision : ""));
    }

    /** An integer; a precision is the least number of its digits. */
    String integer(char type, Number value, Meter meter) {
      if (!hasPrecision || precision.isEmpty()) {
        return forNumber(type).number(value, meter);
      }
      var bare = new Spec(flags.replace("-", "").replace("0", ""), "", "", false);
      var text = bare.forNumber(type).number(value, meter);
      int start = 0;
      while (start < text.length() && "+- ".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      start += has('#') && type != 'd' ? 2 : 0;
      int missing = Math.max(0, Integer.parseInt(precision) - (text.length() - start));
      meter.bytes(missing);
      var full = text.substring(0, start) + "0".repeat(missing) + text.substring(start);
      return new Spec(has('-') ? "-" : "", width, "", false).forText().text(full, meter);
    }

    FormatSpec forNumber(char type) {
      var sign = has('+') ? "+" : has(' ') ? " " : "";
      var align = has('-') ? "<" : has('0') ? "0=" : ">";
      boolean isFloat = "eEfFgG".indexOf(type) >= 0;
      var digits = hasPrecision && isFloat ? "." + precision : "";
      return FormatSpec.of(align + sign + (has('#') ? "#" : "") + width + digits + type);
    }
  }
}
