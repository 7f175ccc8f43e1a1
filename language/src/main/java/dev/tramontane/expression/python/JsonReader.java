package dev.tramontane.expression.python;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON as Python's json module does, {@code NaN} and {@code Infinity} included. */
final class JsonReader {

  private static final Pattern NUMBER =
      Pattern.compile("(-?(?:0|[1-9][0-9]*))(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final String text;
  private final PythonModel model;
  private int at;

  JsonReader(String text, PythonModel model) {
    this.text = text;
    this.model = model;
  }

  @Nullable Object read() {
    skipSpace();
    var value = value(0);
    skipSpace();
    if (at < text.length()) {
      throw error("Extra data");
    }
    return value;
  }

  private PythonException error(String message) {
    return new PythonException("JSONDecodeError", "%s: (char %d)".formatted(message, at));
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean take(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }

  private @Nullable Object value(int level) {
    model.meter().step();
    model.meter().nesting(level);
    return switch (peek()) {
      case '"' -> string();
      case '{' -> object(level);
      case '[' -> array(level);
      default -> scalar();
    };
  }

  private @Nullable Object scalar() {
    if (take("null")) {
      return null;
    }
    if (take("true")) {
      return true;
    }
    if (take("false")) {
      return false;
    }
    if (take("NaN")) {
      return Double.NaN;
    }
    if (take("Infinity")) {
      return Double.POSITIVE_INFINITY;
    }
    return take("-Infinity") ? (Object) Double.NEGATIVE_INFINITY : number();
  }

  private Object number() {
    var matcher = NUMBER.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw error("Expecting value");
    }
    at = matcher.end();
    if (matcher.group(2) != null || matcher.group(3) != null) {
      return Double.valueOf(matcher.group());
    }
    return NumberText.parseInteger(matcher.group())
        .orElseThrow(() -> PythonException.valueError("the integer has too many digits"));
  }

  private PythonList array(int level) {
    var list = new PythonList();
    at++;
    skipSpace();
    if (take("]")) {
      return list;
    }
    while (true) {
      model.meter().bytes(8);
      list.add(value(level + 1));
      skipSpace();
      if (take("]")) {
        return list;
      }
      comma();
    }
  }

  private void comma() {
    if (!take(",")) {
      throw error("Expecting ',' delimiter");
    }
    skipSpace();
  }

  private PythonDict object(int level) {
    var dict = model.newDict();
    at++;
    skipSpace();
    if (take("}")) {
      return dict;
    }
    while (true) {
      if (peek() != '"') {
        throw error("Expecting property name enclosed in double quotes");
      }
      var key = string();
      skipSpace();
      if (!take(":")) {
        throw error("Expecting ':' delimiter");
      }
      skipSpace();
      dict.set(key, value(level + 1));
      skipSpace();
      if (take("}")) {
        return dict;
      }
      comma();
    }
  }

  private String string() {
    var string = new StringBuilder();
    at++;
    while (true) {
      if (at >= text.length()) {
        throw error("Unterminated string");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        model.meter().bytes(string.length());
        return string.toString();
      }
      if (c < ' ') {
        throw error("Invalid control character");
      }
      string.append(c == '\\' ? escape() : c);
    }
  }

  private char escape() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw error("Invalid \\escape");
    };
  }

  private char unicode() {
    int end = at + 4;
    if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
      throw error("Invalid \\uXXXX escape");
    }
    var digits = text.substring(at, end);
    at = end;
    return (char) Integer.parseInt(digits, 16);
  }
}
