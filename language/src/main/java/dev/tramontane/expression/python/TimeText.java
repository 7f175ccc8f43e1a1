package dev.tramontane.expression.python;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text forms of dates and spans of time. */
final class TimeText {

  private TimeText() {}

  static String str(PythonDateTime time) {
    var local = time.local();
    var micros = local.getNano() / 1000;
    return "%04d-%02d-%02d %02d:%02d:%02d%s%s"
        .formatted(
            local.getYear(),
            local.getMonthValue(),
            local.getDayOfMonth(),
            local.getHour(),
            local.getMinute(),
            local.getSecond(),
            micros == 0 ? "" : ".%06d".formatted(micros),
            offset(time.offset()));
  }

  /** {@code +HH:MM[:SS]}; empty for a naive time. */
  static String offset(@Nullable Duration offset) {
    if (offset == null) {
      return "";
    }
    var size = offset.abs();
    var seconds = size.toSecondsPart() == 0 ? "" : ":%02d".formatted(size.toSecondsPart());
    return "%s%02d:%02d%s"
        .formatted(offset.isNegative() ? "-" : "+", size.toHours(), size.toMinutesPart(), seconds);
  }

  static String str(Duration span) {
    long days = Math.floorDiv(span.getSeconds(), 86_400L);
    long seconds = Math.floorMod(span.getSeconds(), 86_400L);
    int micros = span.getNano() / 1000;
    var prefix = days == 0 ? "" : "%d day%s, ".formatted(days, Math.abs(days) == 1 ? "" : "s");
    return "%s%d:%02d:%02d%s"
        .formatted(
            prefix,
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60,
            micros == 0 ? "" : ".%06d".formatted(micros));
  }

  static String repr(Duration span) {
    long days = Math.floorDiv(span.getSeconds(), 86_400L);
    long seconds = Math.floorMod(span.getSeconds(), 86_400L);
    int micros = span.getNano() / 1000;
    var parts =
        Stream.of(part("days", days), part("seconds", seconds), part("microseconds", micros))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return "datetime.timedelta(" + (parts.isEmpty() ? "0" : parts) + ")";
  }

  private static String part(String name, long amount) {
    return amount == 0 ? "" : name + "=" + amount;
  }

  static String repr(LocalDate date) {
    return "datetime.date(%d, %d, %d)"
        .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  static String repr(PythonDateTime time) {
    var local = time.local();
    var parts =
        new ArrayList<Object>(
            List.of(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute()));
    int micros = local.getNano() / 1000;
    if (local.getSecond() != 0 || micros != 0) {
      parts.add(local.getSecond());
    }
    if (micros != 0) {
      parts.add(micros);
    }
    var offset = time.offset();
    if (offset != null) {
      parts.add("tzinfo=" + zone(offset));
    }
    return parts.stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", "datetime.datetime(", ")"));
  }

  private static String zone(Duration offset) {
    return offset.isZero() ? "tzutc()" : "tzoffset(None, %d)".formatted(offset.getSeconds());
  }
}
