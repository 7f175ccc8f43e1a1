package dev.tramontane.expression.python;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date in whatever form people write it. A time and an offset are cut out first; what is
 * left must be a date: month first where that is possible, missing parts from today.
 */
public final class DateGuess {

  private static final int LONGEST = 200;
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?(?![\\d:])");
  private static final Pattern HOUR = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*([AaPp][Mm])\\b");
  private static final Pattern COMPACT_CLOCK =
      Pattern.compile(
          "(?<=^(?:\\d{8}|\\d{4}-\\d\\d-\\d\\d(?=T)))[T"
              + " ]?(\\d{2})(\\d{2})?(\\d{2})?(?:[.,](\\d{1,9}))?");
  private static final Pattern OFFSET =
      Pattern.compile("\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
  private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,./\\-]*");

  private final String text;
  private final LocalDate today;
  private String rest;
  private LocalTime time = LocalTime.MIDNIGHT;
  private @Nullable Duration offset;

  private DateGuess(String text, LocalDate today) {
    this.text = text;
    this.rest = text;
    this.today = today;
  }

  /**
   * @throws PythonException ParserError if no date can be found in {@code text}
   */
  public static PythonDateTime parse(String text, LocalDate today) {
    var guess = new DateGuess(text, today);
    if (text.length() > LONGEST) {
      throw guess.unknown();
    }
    try {
      return guess.read();
    } catch (DateTimeException | NumberFormatException e) {
      throw guess.unknown();
    }
  }

  private PythonException unknown() {
    return new PythonException("ParserError", "Unknown string format: " + text);
  }

  private PythonDateTime read() {
    var clock = CLOCK.matcher(rest);
    var hour = HOUR.matcher(rest);
    var compact = COMPACT_CLOCK.matcher(rest);
    if (clock.find()) {
      clock(clock, clock.group(5));
    } else if (compact.find()) {
      clock(compact, null);
    } else if (hour.find()) {
      time = LocalTime.of(hour(hour.group(1), hour.group(2)), 0);
      cut(hour);
    } else if (rest.isBlank()) {
      throw unknown();
    }
    return new PythonDateTime(date().atTime(time), offset);
  }

  private void clock(Matcher parts, @Nullable String half) {
    time =
        LocalTime.of(
            hour(parts.group(1), half),
            number(parts.group(2)),
            number(parts.group(3)),
            nanos(parts.group(4)));
    cut(parts);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : number((fraction + "00000").substring(0, 6)) * 1000;
  }

  private static int hour(String digits, @Nullable String half) {
    int hour = number(digits);
    return half == null
        ? hour
        : hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
  }

  /** Takes the time out of the text, and an offset that follows it. */
  private void cut(Matcher found) {
    var before = rest.substring(0, found.start()).replaceFirst("[Tt]$", "");
    var after = rest.substring(found.end());
    var zone = OFFSET.matcher(after);
    if (zone.find()) {
      offset = DateParser.offset(zone.group(1));
      after = after.substring(0, zone.start());
    }
    rest = before + " " + after;
  }

  private LocalDate date() {
    var compact = COMPACT_DATE.matcher(rest.strip());
    if (compact.matches() && (compact.group(3) != null || rest.strip().length() == 6)) {
      return compact.group(3) == null
          ? shortDate(rest.strip())
          : LocalDate.of(
              number(compact.group(1)), number(compact.group(2)), number(compact.group(3)));
    }
    return written();
  }

  private static LocalDate shortDate(String digits) {
    return LocalDate.of(
        2000 + number(digits.substring(0, 2)),
        number(digits.substring(2, 4)),
        number(digits.substring(4, 6)));
  }

  private LocalDate written() {
    int month = 0;
    var numbers = new ArrayList<String>();
    var words = WORD.matcher(rest);
    var gaps = new StringBuilder();
    int at = 0;
    while (words.find()) {
      gaps.append(rest, at, words.start());
      at = words.end();
      var word = words.group();
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(word);
      } else if (DateParser.monthOf(word) > 0) {
        month = DateParser.monthOf(word);
      } else if (!DateParser.isDay(word) && !isFiller(word)) {
        throw unknown();
      }
    }
    gaps.append(rest.substring(at));
    if (!SEPARATORS.matcher(gaps).matches() || numbers.size() > 3) {
      throw unknown();
    }
    return month > 0 ? named(month, numbers) : numeric(numbers);
  }

  private static boolean isFiller(String word) {
    return List.of("st", "nd", "rd", "th", "of", "at", "on", "and", "t")
        .contains(word.toLowerCase(Locale.ROOT));
  }

  private LocalDate named(int month, List<String> numbers) {
    int day = today.getDayOfMonth();
    int year = today.getYear();
    for (int i = 0; i < numbers.size(); i++) {
      var number = numbers.get(i);
      if (number.length() > 2 || number(number) > 31 || i == 1) {
        year = year(number);
      } else {
        day = number(number);
      }
    }
    return LocalDate.of(year, month, day);
  }

  private int year(String digits) {
    int year = number(digits);
    if (digits.length() > 2) {
      return year;
    }
    int century = today.getYear() / 100 * 100;
    return century + year - (century + year >= today.getYear() + 50 ? 100 : 0);
  }

  private LocalDate numeric(List<String> numbers) {
    return switch (numbers.size()) {
      case 0 -> today;
      case 1 -> single(numbers.getFirst());
      case 2 -> pair(numbers.getFirst(), numbers.getLast());
      default -> triple(numbers.get(0), numbers.get(1), numbers.get(2));
    };
  }

  private LocalDate single(String number) {
    return number.length() > 2 || number(number) > 31
        ? today.withYear(year(number))
        : today.withDayOfMonth(number(number));
  }

  private LocalDate pair(String first, String second) {
    if (first.length() > 2) {
      return LocalDate.of(number(first), number(second), today.getDayOfMonth());
    }
    return number(first) > 12
        ? LocalDate.of(today.getYear(), number(second), number(first))
        : LocalDate.of(today.getYear(), number(first), number(second));
  }

  private LocalDate triple(String first, String second, String third) {
    if (first.length() > 2 || number(first) > 31) {
      return number(second) > 12
          ? LocalDate.of(year(first), number(third), number(second))
          : LocalDate.of(year(first), number(second), number(third));
    }
    return number(first) > 12
        ? LocalDate.of(year(third), number(second), number(first))
        : LocalDate.of(year(third), number(first), number(second));
  }
}
