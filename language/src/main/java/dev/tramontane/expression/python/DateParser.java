package dev.tramontane.expression.python;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates in a pattern of {@code strptime} codes. */
final class DateParser {

  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** What each code matches. */
  private static final Map<Character, String> CODES =
      Map.ofEntries(
          Map.entry('Y', "\\d{4}"),
          Map.entry('y', "\\d{2}"),
          Map.entry('m', "1[0-2]|0[1-9]|[1-9]"),
          Map.entry('d', "3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]"),
          Map.entry('H', "2[0-3]|[01]\\d|\\d"),
          Map.entry('I', "1[0-2]|0[1-9]|[1-9]"),
          Map.entry('M', "[0-5]\\d|\\d"),
          Map.entry('S', "6[01]|[0-5]\\d|\\d"),
          Map.entry('f', "\\d{1,6}"),
          Map.entry('j', "36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]"),
          Map.entry('p', "[AaPp][Mm]"),
          Map.entry('a', abbreviations(DAYS)),
          Map.entry('A', String.join("|", DAYS)),
          Map.entry('b', abbreviations(MONTHS)),
          Map.entry('B', String.join("|", MONTHS)),
          Map.entry('w', "[0-6]"),
          Map.entry('U', "5[0-3]|[0-4]\\d|\\d"),
          Map.entry('W', "5[0-3]|[0-4]\\d|\\d"),
          Map.entry('z', "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z"),
          Map.entry('Z', "UTC|GMT|"));

  private static final Map<Character, String> COMPOUND =
      Map.of('c', "%a %b %d %H:%M:%S %Y", 'x', "%m/%d/%y", 'X', "%H:%M:%S");

  private final String pattern;
  private final List<Character> codes = new ArrayList<>();

  DateParser(String pattern) {
    this.pattern = pattern;
  }

  private static String abbreviations(List<String> names) {
    return String.join("|", names.stream().map(name -> name.substring(0, 3)).toList());
  }

  PythonDateTime parse(String text) {
    var regex = Pattern.compile(regex(pattern), Pattern.CASE_INSENSITIVE);
    var matcher = regex.matcher(text);
    if (!matcher.matches()) {
      throw PythonException.valueError(
          "time data '%s' does not match format '%s'".formatted(text, pattern));
    }
    var parts = new HashMap<Character, String>();
    for (int i = 0; i < codes.size(); i++) {
      parts.put(codes.get(i), matcher.group(i + 1).strip());
    }
    return date(parts);
  }

  private String regex(String format) {
    var regex = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '%') {
        regex.append(code(++i < format.length() ? format.charAt(i) : 0));
      } else {
        regex.append(Character.isWhitespace(c) ? "\\s+" : Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  private String code(char code) {
    if (code == '%') {
      return "%";
    }
    var compound = COMPOUND.get(code);
    if (compound != null) {
      return regex(compound);
    }
    var regex = CODES.get(code);
    if (regex == null) {
      throw PythonException.valueError(
          "'%s' is a bad directive in format '%s'".formatted(code, pattern));
    }
    codes.add(code);
    return "(" + regex + ")";
  }

  private static PythonDateTime date(Map<Character, String> parts) {
    try {
      var time =
          day(parts)
              .atTime(hour(parts), number(parts, 'M', 0), Math.min(59, number(parts, 'S', 0)))
              .withNano(micros(parts) * 1000);
      return new PythonDateTime(time, offset(parts.get('z')));
    } catch (DateTimeException e) {
      throw PythonException.valueError(String.valueOf(e.getMessage()));
    }
  }

  private static int number(Map<Character, String> parts, char code, int missing) {
    var digits = parts.get(code);
    return digits == null ? missing : Integer.parseInt(digits);
  }

  private static int micros(Map<Character, String> parts) {
    var digits = parts.get('f');
    return digits == null ? 0 : Integer.parseInt((digits + "00000").substring(0, 6));
  }

  private static LocalDate day(Map<Character, String> parts) {
    int year = year(parts);
    if (parts.containsKey('j')) {
      return LocalDate.ofYearDay(year, number(parts, 'j', 1));
    }
    return LocalDate.of(year, month(parts), number(parts, 'd', 1));
  }

  private static int year(Map<Character, String> parts) {
    int century = number(parts, 'y', -1);
    if (century >= 0) {
      return century + (century < 69 ? 2000 : 1900);
    }
    return number(parts, 'Y', 1900);
  }

  private static int month(Map<Character, String> parts) {
    var name = parts.containsKey('B') ? parts.get('B') : parts.get('b');
    return name == null ? number(parts, 'm', 1) : monthOf(name);
  }

  /** The month whose name starts with {@code name}, 0 if none does. */
  static int monthOf(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    for (int month = 1; month <= MONTHS.size(); month++) {
      if (lower.length() >= 3 && MONTHS.get(month - 1).startsWith(lower)) {
        return month;
      }
    }
    return 0;
  }

  static boolean isDay(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.length() >= 3 && DAYS.stream().anyMatch(day -> day.startsWith(lower));
  }

  private static int hour(Map<Character, String> parts) {
    if (!parts.containsKey('I')) {
      return number(parts, 'H', 0);
    }
    boolean afternoon = "pm".equalsIgnoreCase(parts.get('p'));
    return number(parts, 'I', 0) % 12 + (afternoon ? 12 : 0);
  }

  /** An offset such as {@code Z}, {@code +03}, {@code +0300} or {@code +03:00}. */
  static @Nullable Duration offset(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var digits = text.replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      return Duration.ZERO;
    }
    var padded = (digits + "0000").substring(0, 6);
    var size =
        Duration.ofHours(Integer.parseInt(padded.substring(0, 2)))
            .plusMinutes(Integer.parseInt(padded.substring(2, 4)))
            .plusSeconds(Integer.parseInt(padded.substring(4, 6)));
    return text.startsWith("-") ? size.negated() : size;
  }
}
