package dev.tramontane.server.list;

import dev.tramontane.server.http.HttpProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Times as the REST API writes and reads them: UTC, without a zone, to the second. */
public final class Timestamps {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[XXX][X]")
          .toFormatter();

  private Timestamps() {}

  public static String write(Instant instant) {
    return WRITTEN.format(instant);
  }

  /** A time of a filter in ISO form, as the engine's queries take it. */
  static String normalise(String column, String value) {
    try {
      return instant(
              READ.parseBest(value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from))
          .toString();
    } catch (DateTimeException e) {
      throw HttpProblem.parameter(
          "invalid-argument",
          column,
          "Invalid input for field/attribute %s. Value: '%s'. Expected a time such as 2026-01-31 23:59:59."
              .formatted(column, value));
    }
  }

  private static Instant instant(TemporalAccessor time) {
    return switch (time) {
      case OffsetDateTime withOffset -> withOffset.toInstant();
      case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
      case LocalDate date -> date.atStartOfDay(ZoneOffset.UTC).toInstant();
      default -> throw new DateTimeException("Expected a date, found " + time);
    };
  }
}
