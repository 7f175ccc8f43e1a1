package dev.tramontane.language.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the dates of YAML 1.1 and gives the text that Mistral stores for them. */
final class PlainDates {

  private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern MOMENT =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \\t]+)"
              + "([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]*))?"
              + "(?:[ \\t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?");
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

  private PlainDates() {}

  /** The stored text of a date, empty if {@code text} is no date that exists. */
  static Optional<String> read(String text) {
    if (text.length() < 8 || text.length() > 60 || text.charAt(4) != '-') {
      return Optional.empty();
    }
    try {
      return day(text).or(() -> moment(text));
    } catch (DateTimeException _) {
      return Optional.empty(); // looks like a date, but there is no such day
    }
  }

  private static Optional<String> day(String text) {
    var day = DAY.matcher(text);
    return day.matches() ? Optional.of(date(day).toString()) : Optional.empty();
  }

  private static Optional<String> moment(String text) {
    var moment = MOMENT.matcher(text);
    if (!moment.matches()) {
      return Optional.empty();
    }
    var local =
        date(moment)
            .atTime(number(moment, 4), number(moment, 5), number(moment, 6))
            .plusNanos(nanos(moment.group(7)));
    return Optional.of(STORED.format(toUtc(local, moment)));
  }

  private static LocalDate date(Matcher parts) {
    return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
  }

  private static LocalDateTime toUtc(LocalDateTime local, Matcher parts) {
    if (parts.group(9) == null) {
      return local;
    }
    long minutes = number(parts, 10) * 60L + (parts.group(11) == null ? 0 : number(parts, 11));
    return "-".equals(parts.group(9)) ? local.plusMinutes(minutes) : local.minusMinutes(minutes);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static long nanos(@Nullable String fraction) {
    if (fraction == null || fraction.isEmpty()) {
      return 0;
    }
    var micros = (fraction + "000000").substring(0, 6);
    return Long.parseLong(micros) * 1000;
  }
}
