package dev.tramontane.expression.python;

import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** {@code strftime} and {@code strptime} in the C locale. */
public final class DateFormat {

  private DateFormat() {}

  /** The date in a pattern of {@code %} codes; a code that does not exist stays as it is. */
  public static String format(PythonDateTime time, String pattern) {
    var text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '%' || i + 1 == pattern.length()) {
        text.append(c);
      } else if (pattern.charAt(i + 1) == '-' && i + 2 < pattern.length()) {
        i += 2;
        text.append(unpadded(code(time, pattern.charAt(i))));
      } else {
        text.append(code(time, pattern.charAt(++i)));
      }
    }
    return text.toString();
  }

  private static String unpadded(String text) {
    return text.replaceFirst("^[0 ]+(?=.)", "");
  }

  private static String code(PythonDateTime time, char code) {
    var local = time.local();
    int hour12 = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
    return switch (code) {
      case '%' -> "%";
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'Y' -> String.valueOf(local.getYear());
      case 'C' -> two(local.getYear() / 100);
      case 'y' -> two(local.getYear() % 100);
      case 'm' -> two(local.getMonthValue());
      case 'd' -> two(local.getDayOfMonth());
      case 'e' -> "%2d".formatted(local.getDayOfMonth());
      case 'H' -> two(local.getHour());
      case 'k' -> "%2d".formatted(local.getHour());
      case 'I' -> two(hour12);
      case 'l' -> "%2d".formatted(hour12);
      case 'M' -> two(local.getMinute());
      case 'S' -> two(local.getSecond());
      case 'f' -> "%06d".formatted(local.getNano() / 1000);
      case 'j' -> "%03d".formatted(local.getDayOfYear());
      case 'p' -> local.getHour() < 12 ? "AM" : "PM";
      case 'P' -> local.getHour() < 12 ? "am" : "pm";
      case 's' -> String.valueOf(Math.floorDiv(time.epochMicros(), 1_000_000L));
      default -> names(time, code);
    };
  }

  private static String two(int number) {
    return "%02d".formatted(number);
  }

  private static String names(PythonDateTime time, char code) {
    var local = time.local();
    return switch (code) {
      case 'a' ->
          local.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case 'A' -> local.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'b', 'h' -> monthName(local.getMonthValue()).substring(0, 3);
      case 'B' -> monthName(local.getMonthValue());
      case 'u' -> String.valueOf(local.getDayOfWeek().getValue());
      case 'w' -> String.valueOf(local.getDayOfWeek().getValue() % 7);
      case 'U' -> two((local.getDayOfYear() + 6 - local.getDayOfWeek().getValue() % 7) / 7);
      case 'W' -> two((local.getDayOfYear() + 7 - local.getDayOfWeek().getValue()) / 7);
      case 'V' -> two(local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case 'G' -> String.valueOf(local.get(IsoFields.WEEK_BASED_YEAR));
      case 'g' -> two(local.get(IsoFields.WEEK_BASED_YEAR) % 100);
      case 'z' -> zone(time).replace(":", "");
      case 'Z' -> zone(time).equals("+00:00") ? "UTC" : "";
      default -> compound(time, code);
    };
  }

  private static String zone(PythonDateTime time) {
    return TimeText.offset(time.offset());
  }

  static String monthName(int month) {
    return java.time.Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String compound(PythonDateTime time, char code) {
    return switch (code) {
      case 'c' -> format(time, "%a %b %e %H:%M:%S %Y");
      case 'D', 'x' -> format(time, "%m/%d/%y");
      case 'F' -> format(time, "%Y-%m-%d");
      case 'T', 'X' -> format(time, "%H:%M:%S");
      case 'R' -> format(time, "%H:%M");
      case 'r' -> format(time, "%I:%M:%S %p");
      default -> "%" + code;
    };
  }

  /**
   * Reads a date as {@code strptime} does; without {@code %z} in the pattern it has no offset.
   *
   * @throws PythonException ValueError if the text does not fit the pattern
   */
  public static PythonDateTime parse(String text, String pattern) {
    return new DateParser(pattern).parse(text);
  }
}
