package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.python.PythonTuple;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template has changed in its data. The data itself is frozen: the first change to a list or
 * map makes a flat copy, and from then on the evaluation sees the copy wherever the original is.
 * The one instance of the empty list and map stands in many places, so each place gets its own.
 */
public final class Changes {

  private final PythonModel model;
  private final Meter meter;
  private final Map<Object, Object> copies = new IdentityHashMap<>();
  private final Map<Object, Map<Object, Object>> empties = new IdentityHashMap<>();

  public Changes(PythonModel model) {
    this.model = model;
    this.meter = model.meter();
  }

  /** What the template sees where the data has {@code value}. */
  public @Nullable Object current(@Nullable Object value) {
    return value == null || copies.isEmpty() ? value : copies.getOrDefault(value, value);
  }

  /**
   * What the template sees at {@code key} of {@code container}, where the data has {@code item}.
   */
  public @Nullable Object itemOf(Object container, Object key, @Nullable Object item) {
    return isSharedEmpty(item)
        ? empties
            .computeIfAbsent(container, _ -> new HashMap<>())
            .computeIfAbsent(key, _ -> fresh(item))
        : current(item);
  }

  /** {@code value}, or an empty container of its own if it is the shared one. */
  public @Nullable Object own(@Nullable Object value) {
    return isSharedEmpty(value) ? fresh(value) : current(value);
  }

  private static boolean isSharedEmpty(@Nullable Object value) {
    return switch (value) {
      case PythonList _, PythonDict _, PythonTuple _ -> false;
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case null, default -> false;
    };
  }

  private Object fresh(@Nullable Object empty) {
    return empty instanceof List<?> ? new PythonList() : model.newDict();
  }

  public PythonList toChange(List<?> list) {
    return list instanceof PythonList own
        ? own
        : (PythonList) copies.computeIfAbsent(list, _ -> copy(list));
  }

  public PythonDict toChange(Map<?, ?> map) {
    return map instanceof PythonDict own
        ? own
        : (PythonDict) copies.computeIfAbsent(map, _ -> copy(map));
  }

  private PythonList copy(List<?> list) {
    meter.steps(list.size());
    var copy = new PythonList();
    for (int i = 0; i < list.size(); i++) {
      copy.add(itemOf(list, (long) i, list.get(i)));
    }
    return copy;
  }

  private PythonDict copy(Map<?, ?> map) {
    meter.steps(map.size());
    var copy = model.newDict();
    map.forEach((key, value) -> copy.set(key, itemOf(map, String.valueOf(key), value)));
    return copy;
  }

  /** {@code value} with all changes inside it; the value itself if nothing was changed. */
  public @Nullable Object settled(@Nullable Object value) {
    return copies.isEmpty() && empties.isEmpty() ? value : settled(value, 0);
  }

  private @Nullable Object settled(@Nullable Object value, int level) {
    meter.step();
    meter.nesting(level);
    return switch (current(value)) {
      case List<?> list -> settledList(list, level);
      case Map<?, ?> map -> settledMap(map, level);
      case null -> null;
      case Object other -> other;
    };
  }

  private Object settledList(List<?> list, int level) {
    var settled = new PythonList();
    boolean changed = false;
    for (int i = 0; i < list.size(); i++) {
      var item = settled(changedEmpty(list, (long) i, list.get(i)), level + 1);
      changed |= item != list.get(i);
      settled.add(item);
    }
    if (!changed) {
      return list;
    }
    return list instanceof PythonTuple ? PythonTuple.copyOf(settled) : settled;
  }

  private Object settledMap(Map<?, ?> map, int level) {
    var settled = model.newDict();
    boolean changed = false;
    for (var entry : map.entrySet()) {
      var before = entry.getValue();
      var key = String.valueOf(entry.getKey());
      var item = settled(changedEmpty(map, key, before), level + 1);
      changed |= item != before;
      settled.set(entry.getKey(), item);
    }
    return changed ? settled : map;
  }

  /** The container that took the place of a shared empty one, if something was put into it. */
  private @Nullable Object changedEmpty(Object container, Object key, @Nullable Object item) {
    var places = isSharedEmpty(item) ? empties.get(container) : null;
    return switch (places == null ? null : places.get(key)) {
      case List<?> list when !list.isEmpty() -> list;
      case Map<?, ?> map when !map.isEmpty() -> map;
      case null, default -> item;
    };
  }
}
