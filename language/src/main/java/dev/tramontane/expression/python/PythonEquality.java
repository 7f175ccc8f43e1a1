package dev.tramontane.expression.python;

import dev.tramontane.value.FrozenList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Equality and hashing as in Python (reference: expressions.md section 4.2). */
public final class PythonEquality {

  private final DataLists dataLists;
  private final Meter meter;

  PythonEquality(DataLists dataLists, Meter meter) {
    this.dataLists = dataLists;
    this.meter = meter;
  }

  public boolean areEqual(@Nullable Object left, @Nullable Object right) {
    return areEqual(left, right, 0);
  }

  private boolean areEqual(@Nullable Object left, @Nullable Object right, int level) {
    meter.step();
    meter.nesting(level);
    if (right instanceof PythonObject object) {
      object.requireComparable();
    }
    return switch (left) {
      case null -> right == null;
      case String text -> textsEqual(text, right);
      case Boolean _, Number _ -> numbersEqual(left, right);
      case List<?> list -> right instanceof List<?> other && listsEqual(list, other, level);
      case Map<?, ?> map -> right instanceof Map<?, ?> other && mapsEqual(map, other, level);
      case Set<?> set -> setsEqual(set, right);
      case DictView view when view.isSetLike() -> setsEqual(view, right);
      case DictView view -> view == right;
      case PythonDateTime time -> right instanceof PythonDateTime other && datesEqual(time, other);
      case PythonObject object -> {
        object.requireComparable();
        yield object.equals(right);
      }
      default -> left.equals(right);
    };
  }

  private boolean textsEqual(String left, @Nullable Object right) {
    meter.steps(left.length() / Meter.CHARACTERS_PER_STEP);
    return left.equals(right);
  }

  private static boolean numbersEqual(Object left, @Nullable Object right) {
    return (right instanceof Boolean || right instanceof Number)
        && PythonNumbers.areEqual(PythonNumbers.number(left), PythonNumbers.number(right));
  }

  private boolean listsEqual(List<?> left, List<?> right, int level) {
    if (isTuple(left) != isTuple(right) || left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i), right.get(i), level)) {
        return false;
      }
    }
    return true;
  }

  private boolean mapsEqual(Map<?, ?> left, Map<?, ?> right, int level) {
    if (left == right) {
      return true;
    }
    if (left.size() != right.size()) {
      return false;
    }
    for (var entry : left.entrySet()) {
      var key = entry.getKey();
      if (!PythonMaps.containsKey(right, key)
          || !same(entry.getValue(), PythonMaps.get(right, key), level)) {
        return false;
      }
    }
    return true;
  }

  /** Containers compare their items by identity first, as Python does. */
  private boolean same(@Nullable Object left, @Nullable Object right, int level) {
    return left == right || areEqual(left, right, level + 1);
  }

  private boolean setsEqual(Iterable<?> members, @Nullable Object right) {
    var other =
        switch (right) {
          case Set<?> set -> set;
          case DictView view when view.isSetLike() -> view;
          case null, default -> null;
        };
    return other != null && keys(members).equals(keys(other));
  }

  private static boolean datesEqual(PythonDateTime left, PythonDateTime right) {
    return (left.offset() == null) == (right.offset() == null)
        && left.instant().equals(right.instant());
  }

  /** Whether {@code list} is of the immutable kind. */
  public boolean isTuple(List<?> list) {
    return list instanceof PythonTuple
        || list instanceof FrozenList && dataLists == DataLists.AS_TUPLES;
  }

  /** The hashed forms of all members. */
  public Set<Object> keys(Iterable<? extends @Nullable Object> members) {
    var keys = new HashSet<>();
    for (var member : members) {
      keys.add(key(member));
    }
    return keys;
  }

  /**
   * An object whose Java equality and hash agree with Python's for {@code value}.
   *
   * @throws PythonException TypeError if the value is not hashable
   */
  public Object key(@Nullable Object value) {
    return value instanceof String ? value : key(value, 0);
  }

  private Object key(@Nullable Object value, int level) {
    meter.step();
    meter.nesting(level);
    return switch (value) {
      case null -> None.NONE;
      case String text -> text;
      case Long number -> number;
      case BigInteger number -> number;
      case Boolean bool -> bool ? 1L : 0L;
      case Double number -> PythonNumbers.key(number);
      case List<?> list when isTuple(list) -> new TupleKey(itemKeys(list, level));
      case Map<?, ?> map when isHashable(map) -> new DictKey(entryKeys(map, level));
      case PythonSet set when set.isHashable() -> new SetKey(keys(set));
      case PythonDateTime time -> new DateKey(time.instant(), time.offset() == null);
      case List<?> _ -> throw PythonException.unhashable("list");
      case Map<?, ?> _ -> throw PythonException.unhashable("dict");
      case Set<?> _ -> throw PythonException.unhashable("set");
      case DictView view when view.isSetLike() -> throw PythonException.unhashable("dict view");
      default -> value;
    };
  }

  private boolean isHashable(Map<?, ?> map) {
    return map instanceof PythonDict dict ? dict.isHashable() : dataLists == DataLists.AS_TUPLES;
  }

  private List<Object> itemKeys(List<?> items, int level) {
    var keys = new ArrayList<>(items.size());
    for (var item : items) {
      keys.add(key(item, level + 1));
    }
    return keys;
  }

  private Map<Object, Object> entryKeys(Map<?, ?> map, int level) {
    var keys = new HashMap<>();
    map.forEach((key, value) -> keys.put(key(key, level + 1), key(value, level + 1)));
    return keys;
  }

  private enum None {
    NONE
  }

  private record TupleKey(List<Object> items) {}

  private record DictKey(Map<Object, Object> entries) {}

  private record SetKey(Set<Object> members) {}

  private record DateKey(java.time.LocalDateTime instant, boolean naive) {}
}
