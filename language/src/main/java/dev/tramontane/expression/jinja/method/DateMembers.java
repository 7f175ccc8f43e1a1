package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Member;
import dev.tramontane.expression.python.PythonDateTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Fields and methods of dates, which only {@code yaml_parse} gives. */
final class DateMembers {

  static final List<Builtin> METHODS =
      List.of(
          method(
              "isoformat(value)",
              "As 2020-01-02T03:04:05.",
              args -> args.text("value").replace(' ', 'T')),
          method("weekday(value)", "The day of the week; Monday is 0.", args -> weekday(args) - 1L),
          method(
              "isoweekday(value)",
              "The day of the week; Monday is 1.",
              args -> (long) weekday(args)));

  private DateMembers() {}

  private static int weekday(Bound args) {
    return switch (args.value()) {
      case PythonDateTime time -> time.local().getDayOfWeek().getValue();
      case LocalDate date -> date.getDayOfWeek().getValue();
      case null, default -> DayOfWeek.MONDAY.getValue();
    };
  }

  static Optional<Member> field(PythonDateTime time, String name) {
    var local = time.local();
    return switch (name) {
      case "hour" -> Member.of((long) local.getHour());
      case "minute" -> Member.of((long) local.getMinute());
      case "second" -> Member.of((long) local.getSecond());
      case "microsecond" -> Member.of(local.getNano() / 1000L);
      default -> field(local.toLocalDate(), name);
    };
  }

  static Optional<Member> field(LocalDate date, String name) {
    return switch (name) {
      case "year" -> Member.of((long) date.getYear());
      case "month" -> Member.of((long) date.getMonthValue());
      case "day" -> Member.of((long) date.getDayOfMonth());
      default -> Optional.empty();
    };
  }
}
