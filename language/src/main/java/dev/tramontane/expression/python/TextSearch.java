package dev.tramontane.expression.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finding, cutting and splitting text as Python's string methods do, in code points. */
public final class TextSearch {

  /** Longer parts are searched by an algorithm that never looks at a character many times. */
  private static final int LONGEST_SIMPLE_PART = 64;

  private TextSearch() {}

  /** Whether {@code part} is in {@code text}. */
  public static boolean contains(String text, String part) {
    return indexOf(text, part, 0) >= 0;
  }

  private static int indexOf(String text, String part, int from) {
    return part.length() <= LONGEST_SIMPLE_PART
        ? text.indexOf(part, from)
        : new LongPart(part).indexIn(text, from, text.length());
  }

  /** Where {@code part} last stands in {@code text} before {@code end}. */
  private static int lastIndexOf(String text, String part, int end) {
    if (part.length() > end) {
      return -1;
    }
    return part.length() <= LONGEST_SIMPLE_PART
        ? text.lastIndexOf(part, end - part.length())
        : new LongPart(part).lastIndexIn(text, end);
  }

  /** {@code text[start:end]} with Python's rules for negative and too large indices. */
  public static String slice(String text, long start, long end) {
    int size = PythonStrings.length(text);
    return PythonStrings.slice(text, clamp(start, size), clamp(end, size));
  }

  private static int clamp(long index, int size) {
    return (int) Math.clamp(index < 0 ? index + size : index, 0L, (long) size);
  }

  /** {@code text.find(part, start, end)}. */
  public static int find(String text, String part, long start, long end) {
    int size = PythonStrings.length(text);
    if (start > size) {
      return -1;
    }
    int from = text.offsetByCodePoints(0, clamp(start, size));
    int to = text.offsetByCodePoints(0, clamp(end, size));
    int found = from > to ? -1 : indexOf(text, part, from);
    return found < 0 || found + part.length() > to ? -1 : text.codePointCount(0, found);
  }

  /** {@code text.rfind(part, start, end)}. */
  public static int findLast(String text, String part, long start, long end) {
    int size = PythonStrings.length(text);
    if (start > size) {
      return -1;
    }
    int from = text.offsetByCodePoints(0, clamp(start, size));
    int to = text.offsetByCodePoints(0, clamp(end, size));
    int found = from > to ? -1 : lastIndexOf(text, part, to);
    return found < from ? -1 : text.codePointCount(0, found);
  }

  /** {@code text.replace(old, replacement, count)}; a negative count means all. */
  public static String replace(
      String text, String old, String replacement, long count, Meter meter) {
    var result = new StringBuilder();
    int at = 0;
    long left = count < 0 ? Long.MAX_VALUE : count;
    int found = indexOf(text, old, 0);
    while (left > 0 && found >= 0) {
      meter.step();
      meter.bytes(found - at + replacement.length());
      result.append(text, at, found).append(replacement);
      at = found + old.length();
      left--;
      found = next(text, old, found);
    }
    meter.bytes(text.length() - at);
    return result.append(text, at, text.length()).toString();
  }

  private static int next(String text, String old, int found) {
    if (!old.isEmpty()) {
      return indexOf(text, old, found + old.length());
    }
    return found == text.length() ? -1 : text.offsetByCodePoints(found, 1);
  }

  /** {@code text.split(separator, limit)}; by runs of white space without a separator. */
  public static List<String> split(
      String text, Optional<String> separator, long limit, Meter meter) {
    meter.steps(text.length() / 8);
    long splits = limit < 0 ? Long.MAX_VALUE : limit;
    return separator.isEmpty()
        ? splitBySpace(text, splits, meter)
        : splitBy(text, separator.get(), splits, meter);
  }

  private static List<String> splitBy(String text, String separator, long splits, Meter meter) {
    requireSeparator(separator);
    var parts = new ArrayList<String>();
    int at = 0;
    int found = indexOf(text, separator, 0);
    while (found >= 0 && parts.size() < splits) {
      add(parts, text.substring(at, found), meter);
      at = found + separator.length();
      found = indexOf(text, separator, at);
    }
    add(parts, text.substring(at), meter);
    return parts;
  }

  private static void add(List<String> parts, String part, Meter meter) {
    meter.step();
    meter.bytes(8L + part.length());
    parts.add(part);
  }

  private static void requireSeparator(String separator) {
    if (separator.isEmpty()) {
      throw PythonException.valueError("empty separator");
    }
  }

  private static List<String> splitBySpace(String text, long splits, Meter meter) {
    var parts = new ArrayList<String>();
    var rest = PythonStrings.stripLeft(text, PythonStrings::isSpace);
    int at = 0;
    while (at < rest.length()) {
      if (parts.size() == splits) {
        add(parts, rest.substring(at), meter);
        return parts;
      }
      int end = skip(rest, at, false);
      add(parts, rest.substring(at, end), meter);
      at = skip(rest, end, true);
    }
    return parts;
  }

  private static int skip(String text, int at, boolean space) {
    int end = at;
    while (end < text.length() && PythonStrings.isSpace(text.codePointAt(end)) == space) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** {@code text.rsplit(separator, limit)}. */
  public static List<String> rightSplit(
      String text, Optional<String> separator, long limit, Meter meter) {
    meter.steps(text.length() / 8);
    if (limit < 0) {
      return split(text, separator, limit, meter);
    }
    var parts =
        separator.isEmpty()
            ? rightSplitBySpace(text, limit, meter)
            : rightSplitBy(text, separator.get(), limit, meter);
    Collections.reverse(parts);
    return parts;
  }

  private static List<String> rightSplitBy(String text, String separator, long limit, Meter meter) {
    requireSeparator(separator);
    var parts = new ArrayList<String>();
    int end = text.length();
    int found = lastIndexOf(text, separator, text.length());
    while (found >= 0 && parts.size() < limit) {
      add(parts, text.substring(found + separator.length(), end), meter);
      end = found;
      found = lastIndexOf(text, separator, end);
    }
    add(parts, text.substring(0, end), meter);
    return parts;
  }

  private static List<String> rightSplitBySpace(String text, long limit, Meter meter) {
    var parts = new ArrayList<String>();
    int end = skipBack(text, text.length(), true);
    while (end > 0) {
      if (parts.size() == limit) {
        add(parts, text.substring(0, end), meter);
        return parts;
      }
      int start = skipBack(text, end, false);
      add(parts, text.substring(start, end), meter);
      end = skipBack(text, start, true);
    }
    return parts;
  }

  private static int skipBack(String text, int at, boolean space) {
    int start = at;
    while (start > 0 && PythonStrings.isSpace(text.codePointBefore(start)) == space) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start;
  }
}
