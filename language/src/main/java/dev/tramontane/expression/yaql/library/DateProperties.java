package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;

import dev.tramontane.expression.python.PythonDateTime;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** The parts of a date, written {@code date.year} and so on. */
final class DateProperties {

  private DateProperties() {}

  static List<FunctionDefinition> all() {
    return List.of(
        part("year", "Year.", time -> (long) time.local().getYear()),
        part("month", "Month, 1 to 12.", time -> (long) time.local().getMonthValue()),
        part("day", "Day of the month.", time -> (long) time.local().getDayOfMonth()),
        part("hour", "Hour.", time -> (long) time.local().getHour()),
        part("minute", "Minute.", time -> (long) time.local().getMinute()),
        part("second", "Second.", time -> (long) time.local().getSecond()),
        part("microsecond", "Microsecond.", time -> time.local().getNano() / 1000L),
        part(
            "weekday",
            "Day of the week, Monday is 0.",
            time -> time.local().getDayOfWeek().getValue() - 1L),
        part(
            "date",
            "Midnight of the same day.",
            time -> new PythonDateTime(time.local().truncatedTo(ChronoUnit.DAYS), time.offset())),
        part(
            "time",
            "Span of time since midnight.",
            time -> Duration.ofNanos(time.local().toLocalTime().toNanoOfDay())),
        part("offset", "Offset from UTC.", DateProperties::offset),
        part(
            "utc",
            "The time less its offset; keeps the offset, as yaql does.",
            time -> time.plus(offset(time).negated())),
        part(
            "timestamp",
            "Seconds since 1970; off by the offset, as in yaql.",
            time -> time.plus(offset(time).negated()).epochMicros() / 1e6));
  }

  private static FunctionDefinition part(
      String name, String description, Function<PythonDateTime, Object> part) {
    return function(
        "#property#" + name, "obj: datetime", description, args -> part.apply(args.time(0)));
  }

  private static Duration offset(PythonDateTime time) {
    var offset = time.offset();
    return offset == null ? Duration.ZERO : offset;
  }
}
