package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.DateFormat;
import dev.tramontane.expression.python.DateGuess;
import dev.tramontane.expression.python.PythonDateTime;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Dates: making, changing and writing them. */
final class DateFunctions {

  private DateFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
            "datetime",
            "year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0,"
                + " microsecond: int = 0, offset: timespan = timespan()",
            "A date and time.",
            DateFunctions::ofParts),
        function(
            "datetime",
            "string: String, format: String? = null",
            "The date and time that a text means; with a format, strictly.",
            DateFunctions::ofText),
        function(
            "datetime",
            "timestamp: Number, offset: timespan = timespan()",
            "The date and time of seconds since 1970.",
            DateFunctions::ofTimestamp),
        function(
            "now",
            "offset: timespan? = timespan()",
            "The current date and time.",
            args -> atOffset(now(args), offset(args, 0))),
        function(
            "isDatetime",
            "value: object?",
            "Whether the value is a date and time.",
            args -> args.value(0) instanceof PythonDateTime),
        method(
            "format",
            "dt: datetime, format: String",
            "The text of the date in the codes of strftime.",
            args -> DateFormat.format(args.time(0), args.text(1))),
        method(
            "replace",
            "dt: datetime, year: int? = null, month: int? = null, day: int? = null, hour: int? ="
                + " null, minute: int? = null, second: int? = null, microsecond: int? = null,"
                + " offset: timespan? = null",
            "The date with some parts changed.",
            DateFunctions::replace),
        function(
            "#operator_+",
            "dt: datetime, ts: timespan",
            "Later by a span of time.",
            args -> args.time(0).plus(args.span(1))),
        function(
            "#operator_+",
            "ts: timespan, dt: datetime",
            "Later by a span of time.",
            args -> args.time(1).plus(args.span(0))),
        function(
            "#operator_-",
            "dt: datetime, ts: timespan",
            "Earlier by a span of time.",
            args -> args.time(0).plus(args.span(1).negated())),
        function(
            "#operator_-",
            "dt1: datetime, dt2: datetime",
            "The span of time between both.",
            args -> args.time(0).minus(args.time(1))));
  }

  private static Duration offset(Arguments args, int index) {
    return args.value(index) == null ? Duration.ZERO : args.span(index);
  }

  private static LocalDateTime now(Arguments args) {
    return LocalDateTime.ofInstant(
        args.evaluation().context().entropy().now().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  private static PythonDateTime atOffset(LocalDateTime utc, Duration offset) {
    return new PythonDateTime(utc.plus(offset), offset);
  }

  private static PythonDateTime ofParts(Arguments args) {
    return date(
        args.integer(0),
        args.integer(1),
        args.integer(2),
        args.integer(3, 0),
        args.integer(4, 0),
        args.integer(5, 0),
        args.integer(6, 0),
        offset(args, 7));
  }

  private static PythonDateTime date(
      int year,
      int month,
      int day,
      int hour,
      int minute,
      int second,
      int microsecond,
      Duration offset) {
    if (year < 1 || year > 9999 || microsecond < 0 || microsecond > 999_999) {
      throw PythonException.valueError("date value out of range");
    }
    try {
      return new PythonDateTime(
          LocalDateTime.of(year, month, day, hour, minute, second, microsecond * 1000), offset);
    } catch (DateTimeException e) {
      throw PythonException.valueError(String.valueOf(e.getMessage()));
    }
  }

  private static PythonDateTime ofText(Arguments args) {
    var parsed =
        args.value(1) == null
            ? DateGuess.parse(args.text(0), today(args))
            : DateFormat.parse(args.text(0), args.text(1));
    return parsed.offset() == null ? new PythonDateTime(parsed.local(), Duration.ZERO) : parsed;
  }

  private static LocalDate today(Arguments args) {
    return now(args).toLocalDate();
  }

  private static PythonDateTime ofTimestamp(Arguments args) {
    var seconds = args.number(0);
    if (seconds instanceof Double d && !Double.isFinite(d)) {
      throw PythonException.valueError("cannot convert float to a date");
    }
    var exact =
        seconds instanceof Double d
            ? new BigDecimal(d)
            : new BigDecimal(PythonNumbers.big(seconds));
    if (exact.abs().compareTo(BigDecimal.valueOf(400_000_000_000L)) > 0) {
      throw PythonException.valueError("year is out of range");
    }
    long micros = exact.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    var epoch = LocalDateTime.of(1970, 1, 1, 0, 0);
    return atOffset(epoch.plus(Duration.of(micros, ChronoUnit.MICROS)), offset(args, 1));
  }

  private static PythonDateTime replace(Arguments args) {
    var local = args.time(0).local();
    var offset = args.time(0).offset();
    return date(
        args.integer(1, local.getYear()),
        args.integer(2, local.getMonthValue()),
        args.integer(3, local.getDayOfMonth()),
        args.integer(4, local.getHour()),
        args.integer(5, local.getMinute()),
        args.integer(6, local.getSecond()),
        args.integer(7, local.getNano() / 1000),
        args.value(8) != null ? args.span(8) : offset == null ? Duration.ZERO : offset);
  }
}
