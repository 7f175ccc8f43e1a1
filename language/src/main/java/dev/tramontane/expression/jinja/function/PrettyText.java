package dev.tramontane.expression.jinja.function;

import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.python.PythonTuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code pprint}: what does not fit into 80 columns goes on several lines. Unlike there,
 * long texts are not broken.
 */
final class PrettyText {

  private static final int WIDTH = 80;

  private final PythonModel model;
  private final StringBuilder out = new StringBuilder();

  PrettyText(PythonModel model) {
    this.model = model;
  }

  String write(@Nullable Object value) {
    write(value, 0, 0);
    return out.toString();
  }

  private void write(@Nullable Object value, int column, int after) {
    model.meter().step();
    model.meter().nesting(column);
    var line = model.text().repr(sorted(value, 0));
    if (line.length() <= WIDTH - column - after) {
      out.append(line);
      return;
    }
    switch (value) {
      case PythonTuple tuple -> items("(", tuple, tuple.size() == 1 ? ",)" : ")", column, after);
      case List<?> list -> items("[", list, "]", column, after);
      case Map<?, ?> map -> entries(map, column, after);
      case null, default -> out.append(line);
    }
  }

  /** The value with the entries of its dicts in order of their keys. */
  private @Nullable Object sorted(@Nullable Object value, int level) {
    model.meter().step();
    model.meter().nesting(level);
    return switch (value) {
      case PythonTuple tuple -> PythonTuple.copyOf(sortedItems(tuple, level));
      case List<?> list -> model.listOf(sortedItems(list, level));
      case Map<?, ?> map -> sortedMap(map, level);
      case null, default -> value;
    };
  }

  private List<@Nullable Object> sortedItems(List<?> list, int level) {
    var items = new ArrayList<@Nullable Object>(list.size());
    list.forEach(item -> items.add(sorted(item, level + 1)));
    return items;
  }

  private Map<?, ?> sortedMap(Map<?, ?> map, int level) {
    var sorted = model.newDict();
    keys(map).forEach(key -> sorted.set(key, sorted(map.get(key), level + 1)));
    return sorted;
  }

  private List<@Nullable Object> keys(Map<?, ?> map) {
    var keys = new ArrayList<@Nullable Object>(map.keySet());
    if (keys.stream().allMatch(String.class::isInstance)) {
      keys.sort((left, right) -> String.valueOf(left).compareTo(String.valueOf(right)));
    }
    return keys;
  }

  private void items(String open, List<?> items, String close, int column, int after) {
    out.append(open);
    for (int i = 0; i < items.size(); i++) {
      boolean last = i == items.size() - 1;
      write(items.get(i), column + 1, last ? close.length() + after : 1);
      out.append(last ? "" : ",\n" + " ".repeat(column + 1));
    }
    out.append(close);
  }

  private void entries(Map<?, ?> map, int column, int after) {
    out.append('{');
    var keys = keys(map);
    for (int i = 0; i < keys.size(); i++) {
      boolean last = i == keys.size() - 1;
      var key = model.text().repr(keys.get(i)) + ": ";
      out.append(key);
      write(map.get(keys.get(i)), column + 1 + key.length(), last ? 1 + after : 1);
      out.append(last ? "" : ",\n" + " ".repeat(column + 1));
    }
    out.append('}');
  }
}
