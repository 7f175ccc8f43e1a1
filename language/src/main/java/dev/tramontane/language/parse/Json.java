package dev.tramontane.language.parse;

import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the JSON that may stand inline in a definition, with Python's error messages. */
final class Json {

  /** What is wrong with the text, in Python's words. */
  static final class JsonException extends Exception {

    private static final long serialVersionUID = 1L;

    JsonException(String problem, String text, int at) {
      super(
          "%s: line %d column %d (char %d)"
              .formatted(problem, line(text, at), column(text, at), at));
    }

    private static long line(String text, int at) {
      return text.substring(0, at).chars().filter(character -> character == '\n').count() + 1;
    }

    private static int column(String text, int at) {
      return at - text.lastIndexOf('\n', at - 1);
    }
  }

  private static final int MAX_DEPTH = 100;
  private static final int MAX_NUMBER_LENGTH = 4300;

  private final String text;
  private int at;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /**
   * @return the frozen value
   */
  static @Nullable Object read(String text) throws JsonException {
    var reader = new Json(text);
    reader.skipBlank();
    var value = reader.value();
    reader.skipBlank();
    if (reader.at < text.length()) {
      throw reader.problem("Extra data", reader.at);
    }
    return Values.freeze(value);
  }

  private @Nullable Object value() throws JsonException {
    return switch (peek()) {
      case '[' -> list();
      case '{' -> map();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      case 'N' -> word("NaN", Double.NaN);
      case 'I' -> word("Infinity", Double.POSITIVE_INFINITY);
      default -> number();
    };
  }

  private ArrayList<@Nullable Object> list() throws JsonException {
    enter();
    var items = new ArrayList<@Nullable Object>();
    skipBlank();
    if (!take(']')) {
      do {
        skipBlank();
        items.add(value());
        skipBlank();
      } while (take(','));
      expect(']', "Expecting ',' delimiter");
    }
    depth--;
    return items;
  }

  private LinkedHashMap<String, @Nullable Object> map() throws JsonException {
    enter();
    var entries = new LinkedHashMap<String, @Nullable Object>();
    skipBlank();
    if (!take('}')) {
      do {
        entry(entries);
      } while (take(','));
      expect('}', "Expecting ',' delimiter");
    }
    depth--;
    return entries;
  }

  private void entry(LinkedHashMap<String, @Nullable Object> entries) throws JsonException {
    skipBlank();
    if (peek() != '"') {
      throw problem("Expecting property name enclosed in double quotes", at);
    }
    var key = string();
    skipBlank();
    expect(':', "Expecting ':' delimiter");
    skipBlank();
    entries.put(key, value());
    skipBlank();
  }

  private void enter() throws JsonException {
    if (++depth > MAX_DEPTH) {
      throw problem("Too many levels of nesting", at);
    }
    at++;
  }

  private String string() throws JsonException {
    int start = at++;
    var read = new StringBuilder();
    while (peek() != '"') {
      if (at >= text.length()) {
        throw problem("Unterminated string starting at", start);
      }
      read.append(character());
    }
    at++;
    return read.toString();
  }

  private char character() throws JsonException {
    char character = text.charAt(at++);
    if (character < ' ') {
      throw problem("Invalid control character at", at - 1);
    }
    return character == '\\' ? escaped() : character;
  }

  private char escaped() throws JsonException {
    char code = peek();
    at++;
    return switch (code) {
      case '"', '\\', '/' -> code;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw problem("Invalid \\escape", at - 2);
    };
  }

  private char unicode() throws JsonException {
    int end = at + 4;
    if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
      throw problem("Invalid \\uXXXX escape", Math.min(at, text.length()));
    }
    char character = (char) Integer.parseInt(text.substring(at, end), 16);
    at = end;
    return character;
  }

  private @Nullable Object word(String word, @Nullable Object meaning) throws JsonException {
    if (!text.startsWith(word, at)) {
      throw problem("Expecting value", at);
    }
    at += word.length();
    return meaning;
  }

  private Number number() throws JsonException {
    int start = at;
    take('-');
    int digits = at;
    digits();
    if (at == digits || at - digits > MAX_NUMBER_LENGTH) {
      throw problem("Expecting value", start);
    }
    boolean integer = !fraction() & !exponent();
    var written = text.substring(start, at);
    return integer ? Values.integer(new BigInteger(written)) : Double.parseDouble(written);
  }

  private boolean fraction() {
    if (at + 1 >= text.length() || text.charAt(at) != '.' || !isDigit(text.charAt(at + 1))) {
      return false;
    }
    at++;
    digits();
    return true;
  }

  private boolean exponent() {
    int before = at;
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      int digits = at;
      digits();
      if (at > digits) {
        return true;
      }
    }
    at = before;
    return false;
  }

  private void digits() {
    while (isDigit(peek())) {
      at++;
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private void skipBlank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char wanted, String otherwise) throws JsonException {
    if (!take(wanted)) {
      throw problem(otherwise, Math.min(at, text.length()));
    }
  }

  private JsonException problem(String words, int where) {
    return new JsonException(words, text, where);
  }
}
