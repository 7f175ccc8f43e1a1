package dev.tramontane.expression.jinja.function;

import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.python.JsonString;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.NumberText;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.TypeNames;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as Python's {@code json} module writes it with sorted keys, in ASCII. */
final class SortedJson {

  private final Evaluation evaluation;
  private final Meter meter;
  private final int indent;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param indent blanks per level, or -1 for one line
   */
  SortedJson(Evaluation evaluation, int indent) {
    this.evaluation = evaluation;
    this.meter = evaluation.meter();
    this.indent = indent;
  }

  String write(@Nullable Object value) {
    write(value, 0);
    return out.toString();
  }

  private void write(@Nullable Object value, int level) {
    meter.step();
    meter.nesting(level);
    switch (value) {
      case null -> put("null");
      case Boolean bool -> put(bool.toString());
      case Number number -> put(number(number));
      case String text -> string(text);
      case Markup markup -> string(markup.text());
      case List<?> list -> list(list, level);
      case Map<?, ?> map -> map(map, level);
      default ->
          throw PythonException.typeError(
              "Object of type %s is not JSON serializable".formatted(TypeNames.of(value)));
    }
  }

  private void put(String text) {
    meter.bytes(text.length());
    out.append(text);
  }

  private static String number(Number number) {
    if (!(number instanceof Double d) || Double.isFinite(d)) {
      return NumberText.text(number);
    }
    if (Double.isNaN(d)) {
      return "NaN";
    }
    return d > 0 ? "Infinity" : "-Infinity";
  }

  private void list(List<?> list, int level) {
    put("[");
    boolean first = true;
    for (var item : list) {
      separate(first, level + 1);
      first = false;
      write(item, level + 1);
    }
    close("]", list.isEmpty(), level);
  }

  private void map(Map<?, ?> map, int level) {
    put("{");
    boolean first = true;
    var keys = new Sorting(evaluation, false).sorted(new PythonList(map.keySet()), key -> key);
    for (var key : keys) {
      separate(first, level + 1);
      first = false;
      string(keyText(key));
      put(": ");
      write(map.get(key), level + 1);
    }
    close("}", map.isEmpty(), level);
  }

  private void separate(boolean first, int level) {
    if (!first) {
      put(indent < 0 ? ", " : ",");
    }
    line(level);
  }

  private void close(String bracket, boolean empty, int level) {
    if (!empty) {
      line(level);
    }
    put(bracket);
  }

  private void line(int level) {
    if (indent >= 0) {
      meter.bytes((long) indent * level);
      out.append('\n').repeat(' ', indent * level);
    }
  }

  private static String keyText(@Nullable Object key) {
    return switch (key) {
      case String text -> text;
      case Markup markup -> markup.text();
      case null -> "null";
      case Boolean bool -> bool.toString();
      case Number number -> number(number);
      default ->
          throw PythonException.typeError(
              "keys must be str, int, float, bool or None, not " + TypeNames.of(key));
    };
  }

  private void string(String text) {
    meter.bytes(text.length() + 2L);
    JsonString.append(out, text);
  }
}
