package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.method.Methods;
import dev.tramontane.expression.jinja.object.Bytes;
import dev.tramontane.expression.jinja.object.Changes;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Member;
import dev.tramontane.expression.jinja.object.Members;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonMaps;
import dev.tramontane.expression.python.PythonRange;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes and items, without the ones that lead out of the sandbox. */
final class Sandbox {

  /** What every Python object, or some kind of it, has and a template must not reach. */
  private static final Set<String> INTERNAL =
      Set.of(
          "__class__",
          "__dict__",
          "__doc__",
          "__init__",
          "__new__",
          "__del__",
          "__repr__",
          "__str__",
          "__hash__",
          "__eq__",
          "__ne__",
          "__lt__",
          "__le__",
          "__gt__",
          "__ge__",
          "__getattribute__",
          "__getattr__",
          "__setattr__",
          "__delattr__",
          "__dir__",
          "__format__",
          "__reduce__",
          "__reduce_ex__",
          "__sizeof__",
          "__subclasshook__",
          "__init_subclass__",
          "__getstate__",
          "__setstate__",
          "__getnewargs__",
          "__len__",
          "__iter__",
          "__next__",
          "__contains__",
          "__getitem__",
          "__setitem__",
          "__delitem__",
          "__reversed__",
          "__add__",
          "__radd__",
          "__iadd__",
          "__sub__",
          "__mul__",
          "__rmul__",
          "__imul__",
          "__mod__",
          "__rmod__",
          "__truediv__",
          "__floordiv__",
          "__pow__",
          "__neg__",
          "__pos__",
          "__abs__",
          "__int__",
          "__float__",
          "__bool__",
          "__index__",
          "__round__",
          "__and__",
          "__or__",
          "__xor__",
          "__invert__",
          "__call__",
          "__globals__",
          "__code__",
          "__closure__",
          "__defaults__",
          "__kwdefaults__",
          "__self__",
          "__func__",
          "__name__",
          "__qualname__",
          "__module__",
          "__annotations__",
          "__mro__",
          "__base__",
          "__bases__",
          "__subclasses__",
          "__wrapped__",
          "__builtins__",
          "__import__",
          "__class_getitem__",
          "__html__",
          "mro",
          "gi_frame",
          "gi_code",
          "gi_yieldfrom",
          "cr_frame",
          "cr_code",
          "func_globals",
          "func_code",
          "f_globals",
          "f_locals",
          "f_builtins",
          "tb_frame");

  private static final int FREE_CHARACTERS = 64;

  private final Changes changes;
  private final Meter meter;

  Sandbox(Changes changes, Meter meter) {
    this.changes = changes;
    this.meter = meter;
  }

  /** {@code value.name}: the attribute before the item. */
  @Nullable Object attribute(@Nullable Object value, String name) {
    if (value instanceof FrozenMap map && !INTERNAL.contains(name)) {
      var found = map.get(name);
      if (found != null && Methods.member(map, name).isEmpty()) {
        return changes.itemOf(map, name, found);
      }
    }
    Undefined.require(value);
    return ownMember(value, name)
        .or(() -> itemMember(value, name))
        .orElseGet(() -> new Member(Undefined.member(value, name)))
        .value();
  }

  /** {@code value[key]}: the item before the attribute. */
  @Nullable Object item(@Nullable Object value, @Nullable Object key) {
    if (value instanceof FrozenMap map && key instanceof String name) {
      var found = map.get(name);
      if (found != null) {
        return changes.itemOf(map, name, found);
      }
    }
    Undefined.require(value);
    Undefined.require(key);
    return itemMember(value, key)
        .or(() -> key instanceof String name ? ownMember(value, name) : Optional.empty())
        .orElseGet(() -> new Member(Undefined.member(value, key)))
        .value();
  }

  private static Optional<Member> ownMember(@Nullable Object value, String name) {
    boolean isKey =
        value instanceof Map<?, ?> map
            && !name.startsWith("__")
            && INTERNAL.contains(name)
            && PythonMaps.containsKey(map, name);
    if (INTERNAL.contains(name) && !isKey) {
      return Member.of(Undefined.unsafe(value, name));
    }
    return value instanceof Members members ? members.member(name) : Methods.member(value, name);
  }

  private Optional<Member> itemMember(@Nullable Object value, @Nullable Object key) {
    return switch (value) {
      case Map<?, ?> map -> entry(map, key instanceof Markup markup ? markup.text() : key);
      case List<?> list -> index(key, list.size()).map(i -> element(list, i));
      case String text -> character(text, key);
      case Markup markup -> character(markup.text(), key);
      case Bytes bytes ->
          index(key, bytes.content().length).map(i -> new Member(bytes.units().get(i)));
      case PythonRange range ->
          index(key, Math.toIntExact(range.size())).map(i -> new Member(range.get(i)));
      case null, default -> Optional.empty();
    };
  }

  private Optional<Member> entry(Map<?, ?> map, @Nullable Object key) {
    if (!(map instanceof PythonDict) && !(key instanceof String)) {
      return Optional.empty();
    }
    try {
      return PythonMaps.containsKey(map, key)
          ? Member.of(changes.itemOf(map, String.valueOf(key), PythonMaps.get(map, key)))
          : Optional.empty();
    } catch (PythonException _) { // a key that cannot be hashed is in no dict
      return Optional.empty();
    }
  }

  private Member element(List<?> list, int index) {
    return new Member(changes.itemOf(list, (long) index, list.get(index)));
  }

  private Optional<Member> character(String text, @Nullable Object key) {
    if (text.length() > FREE_CHARACTERS) {
      meter.steps(text.length() / FREE_CHARACTERS);
    }
    return index(key, text.codePointCount(0, text.length()))
        .map(i -> Character.toString(text.codePointAt(text.offsetByCodePoints(0, i))))
        .map(Member::new);
  }

  /** The index that {@code key} means in something of {@code size} items, if it is one. */
  private static Optional<Integer> index(@Nullable Object key, int size) {
    long index =
        switch (key) {
          case Long number -> number < 0 ? number + size : number;
          case Boolean bool -> bool ? 1 : 0;
          case null, default -> -1;
        };
    return index >= 0 && index < size ? Optional.of((int) index) : Optional.empty();
  }
}
