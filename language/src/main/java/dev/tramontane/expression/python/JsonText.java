package dev.tramontane.expression.python;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code json_dump} and {@code json_parse} (reference: expressions.md section 10). */
public final class JsonText {

  private static final int INDENT = 4;

  private final PythonModel model;
  private final StringBuilder out = new StringBuilder();

  private JsonText(PythonModel model) {
    this.model = model;
  }

  /** The value as ASCII text, indented by four blanks; whatever can be gone through is an array. */
  public static String dump(@Nullable Object value, PythonModel model) {
    var text = new JsonText(model);
    text.write(value, 0);
    return text.out.toString();
  }

  /**
   * @throws PythonException JSONDecodeError if {@code text} is not JSON
   */
  public static @Nullable Object parse(String text, PythonModel model) {
    return new JsonReader(text, model).read();
  }

  private void write(@Nullable Object value, int level) {
    model.meter().step();
    model.meter().nesting(level);
    switch (value) {
      case null -> put("null");
      case Boolean bool -> put(bool.toString());
      case Double number -> put(number(number));
      case Number number -> put(NumberText.text(number));
      case String text -> quote(text);
      case Map<?, ?> map -> object(map, level);
      case Iterable<?> items -> array(items.iterator(), level);
      case Iterator<?> items -> array(items, level);
      case PythonDateTime time -> quote(DateFormat.format(time, "%Y-%m-%dT%H:%M:%S.%f"));
      case LocalDate date -> quote(date.toString());
      case PythonObject object -> quote(object.str());
      default -> throw PythonException.valueError("Circular reference detected");
    }
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    return NumberText.floatText(number);
  }

  private void put(String text) {
    model.meter().bytes(text.length());
    out.append(text);
  }

  private void lineBreak(int level) {
    put("\n" + " ".repeat(INDENT * level));
  }

  private void array(Iterator<?> items, int level) {
    if (!items.hasNext()) {
      put("[]");
      return;
    }
    put("[");
    for (boolean first = true; items.hasNext(); first = false) {
      put(first ? "" : ",");
      lineBreak(level + 1);
      write(items.next(), level + 1);
    }
    lineBreak(level);
    put("]");
  }

  private void object(Map<?, ?> map, int level) {
    if (map.isEmpty()) {
      put("{}");
      return;
    }
    put("{");
    boolean first = true;
    for (var entry : map.entrySet()) {
      put(first ? "" : ",");
      first = false;
      lineBreak(level + 1);
      quote(key(entry.getKey()));
      put(": ");
      write(entry.getValue(), level + 1);
    }
    lineBreak(level);
    put("}");
  }

  private static String key(@Nullable Object key) {
    return switch (key) {
      case null -> "null";
      case String text -> text;
      case Boolean bool -> bool.toString();
      case Double number -> number(number);
      case Number number -> NumberText.text(number);
      default ->
          throw PythonException.typeError(
              "keys must be str, int, float, bool or None, not " + TypeNames.of(key));
    };
  }

  private void quote(String text) {
    model.meter().bytes(text.length());
    JsonString.append(out, text);
  }
}
