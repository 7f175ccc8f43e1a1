package dev.tramontane.expression.python;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A date and time with a fixed offset from UTC, in microseconds.
 *
 * @param offset null for a naive value, which only YAML text gives
 */
public record PythonDateTime(LocalDateTime local, @Nullable Duration offset) {

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  public PythonDateTime {
    if (local.getYear() < 1 || local.getYear() > 9999) {
      throw PythonException.overflowError("date value out of range");
    }
    if (offset != null && offset.abs().compareTo(Duration.ofDays(1)) >= 0) {
      throw PythonException.valueError("offset must be strictly between minus and plus one day");
    }
  }

  public PythonDateTime plus(Duration span) {
    try {
      return new PythonDateTime(local.plus(span), offset);
    } catch (java.time.DateTimeException | ArithmeticException e) {
      throw PythonException.overflowError("date value out of range");
    }
  }

  /** The instant as a local time at UTC; naive values count as UTC. */
  public LocalDateTime instant() {
    return offset == null ? local : local.minus(offset);
  }

  /** Microseconds since the epoch. */
  public long epochMicros() {
    return ChronoUnit.MICROS.between(EPOCH, instant());
  }

  public Duration minus(PythonDateTime other) {
    return Duration.between(other.instant(), instant());
  }
}
