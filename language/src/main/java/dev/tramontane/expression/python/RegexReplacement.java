package dev.tramontane.expression.python;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A replacement text in which {@code \1}, {@code \g<1>} and {@code \g<name>} stand for groups. */
public final class RegexReplacement {

  /** A piece of text, or the number of a group. */
  private sealed interface Part {}

  private record Literal(String text) implements Part {}

  private record Group(int number) implements Part {}

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private final String template;
  private final PythonRegex regex;
  private int at;

  private RegexReplacement(String template, PythonRegex regex) {
    this.template = template;
    this.regex = regex;
  }

  /**
   * @throws PythonException {@code error} if the template is not valid for the pattern
   */
  public static RegexReplacement parse(String template, PythonRegex regex) {
    var replacement = new RegexReplacement(template, regex);
    replacement.read();
    return replacement;
  }

  private void read() {
    while (at < template.length()) {
      char c = template.charAt(at++);
      if (c == '\\') {
        escape();
      } else {
        literal.append(c);
      }
    }
    flush();
  }

  private void flush() {
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private void escape() {
    if (at == template.length()) {
      throw error("bad escape (end of pattern)");
    }
    char c = template.charAt(at);
    if (c == 'g') {
      at++;
      namedGroup();
    } else if (c == '0' || isOctal()) {
      literal.appendCodePoint(octal());
    } else if (c >= '1' && c <= '9') {
      numberedGroup();
    } else {
      at++;
      literal.append(simple(c));
    }
  }

  private static String simple(char c) {
    return switch (c) {
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'v' -> "\u000b";
      case '\\' -> "\\";
      default -> {
        if (c < 0x80 && Character.isLetter(c)) {
          throw error("bad escape \\" + c);
        }
        yield "\\" + c;
      }
    };
  }

  private boolean isOctal() {
    return at + 3 <= template.length()
        && template.substring(at, at + 3).chars().allMatch(c -> c >= '0' && c <= '7');
  }

  private int octal() {
    int end = Math.min(template.length(), at + 3);
    int value = 0;
    while (at < end && Character.digit(template.charAt(at), 8) >= 0) {
      value = value * 8 + Character.digit(template.charAt(at++), 8);
    }
    return value;
  }

  private void numberedGroup() {
    int number = template.charAt(at++) - '0';
    if (at < template.length() && Character.digit(template.charAt(at), 10) >= 0) {
      number = number * 10 + (template.charAt(at++) - '0');
    }
    group(number);
  }

  private void namedGroup() {
    int end = template.indexOf('>', at);
    if (!template.startsWith("<", at) || end < 0) {
      throw error("missing group name");
    }
    var name = template.substring(at + 1, end);
    at = end + 1;
    if (name.matches("[0-9]{1,4}")) {
      group(Integer.parseInt(name));
      return;
    }
    var number = regex.groupNames().get(name);
    if (number == null) {
      throw new PythonException("IndexError", "unknown group name '%s'".formatted(name));
    }
    group(number);
  }

  private void group(int number) {
    if (number > regex.groupCount()) {
      throw error("invalid group reference " + number);
    }
    flush();
    parts.add(new Group(number));
  }

  private static PythonException error(String message) {
    return new PythonException("error", message);
  }

  /** The replacement of one match; a group that took no part is empty. */
  public String expand(RegexMatch match) {
    var expanded = new StringBuilder();
    for (var part : parts) {
      expanded.append(
          switch (part) {
            case Literal(String text) -> text;
            case Group(int number) -> match.group(number).orElse("");
          });
    }
    return expanded.toString();
  }

  /**
   * Replaces the matches in {@code text}.
   *
   * @param count most matches to replace, 0 for all
   */
  public static String replace(
      PythonRegex regex,
      String text,
      int count,
      Function<RegexMatch, String> replacement,
      Meter meter) {
    var result = new StringBuilder();
    var search = regex.searchIn(text, meter);
    int at = 0;
    for (int done = 0; count == 0 || done < count; done++) {
      var match = search.next();
      if (match.isEmpty()) {
        break;
      }
      var put = replacement.apply(match.get());
      meter.bytes(put.length());
      result.append(text, at, match.get().start(0)).append(put);
      at = match.get().end(0);
    }
    meter.bytes(text.length());
    return result.append(text, at, text.length()).toString();
  }
}
