package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;

/** Dates and spans of time (reference: expressions.md section 9.7). */
final class DateTypes {

  private DateTypes() {}

  /** A property of a value without parts; nothing if it has none of that name. */
  static Type property(Scalar owner, String name) {
    return switch (owner) {
      case DATETIME -> ofDatetime(name);
      case TIMESPAN -> ofTimespan(name);
      case BOOL, INT, FLOAT, TEXT, REGEX, NULL, UNDEFINED -> Types.NOTHING;
    };
  }

  private static Type ofDatetime(String name) {
    return switch (name) {
      case "year", "month", "day", "hour", "minute", "second", "microsecond", "weekday" ->
          Scalar.INT;
      case "date", "utc" -> Scalar.DATETIME;
      case "time", "offset" -> Scalar.TIMESPAN;
      case "timestamp" -> Scalar.FLOAT;
      default -> Types.NOTHING;
    };
  }

  private static Type ofTimespan(String name) {
    return switch (name) {
      case "days", "hours", "minutes", "seconds", "milliseconds" -> Scalar.FLOAT;
      case "microseconds" -> Scalar.INT;
      default -> Types.NOTHING;
    };
  }
}
