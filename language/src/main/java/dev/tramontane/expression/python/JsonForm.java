package dev.tramontane.expression.python;

import dev.tramontane.value.Frozen;
import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns any value of the model into a frozen JSON-like value: sets, tuples, ranges, views and
 * iterators become lists, dates and spans their text, keys text.
 */
public final class JsonForm {

  private final PythonModel model;

  public JsonForm(PythonModel model) {
    this.model = model;
  }

  /** The frozen form; a value that is frozen already is returned as it is. */
  public @Nullable Object freeze(@Nullable Object value) {
    return freeze(value, 0);
  }

  private @Nullable Object freeze(@Nullable Object value, int level) {
    model.meter().step();
    model.meter().nesting(level);
    return switch (value) {
      case null -> null;
      case Frozen frozen -> paid(frozen);
      case String text -> paid(text);
      case Boolean bool -> bool;
      case Long number -> number;
      case BigInteger number -> number;
      case Double number -> number;
      case Map<?, ?> map -> freezeMap(map, level);
      case Iterable<?> items -> freezeItems(items.iterator(), level);
      case Iterator<?> items -> freezeItems(items, level);
      case PythonDateTime _, Duration _, LocalDate _ -> model.text().str(value);
      case PythonRegex regex -> regex.source();
      case PythonObject object -> object.plain();
      default -> model.text().str(value);
    };
  }

  private Frozen paid(Frozen frozen) {
    model.meter().bytes(frozen.weight());
    return frozen;
  }

  private String paid(String text) {
    model.meter().bytes(text.length());
    return text;
  }

  private Object freezeItems(Iterator<?> items, int level) {
    var frozen = new ArrayList<@Nullable Object>();
    while (items.hasNext()) {
      frozen.add(freeze(items.next(), level + 1));
    }
    return Values.freezeList(frozen);
  }

  private Object freezeMap(Map<?, ?> map, int level) {
    var frozen = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(map.size());
    map.forEach((key, value) -> frozen.put(keyText(key), freeze(value, level + 1)));
    return Values.freezeMap(frozen);
  }

  /** Keys as Python's json module writes them. */
  private String keyText(@Nullable Object key) {
    return switch (key) {
      case String text -> text;
      case null -> "null";
      case Boolean bool -> bool.toString();
      default -> model.text().str(key);
    };
  }
}
