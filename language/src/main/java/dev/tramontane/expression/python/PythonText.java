package dev.tramontane.expression.python;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** {@code str()} and {@code repr()} of any value (reference: expressions.md section 11). */
public final class PythonText {

  private final DataLists dataLists;
  private final Meter meter;

  PythonText(DataLists dataLists, Meter meter) {
    this.dataLists = dataLists;
    this.meter = meter;
  }

  public String str(@Nullable Object value) {
    return switch (value) {
      case String text -> text;
      case PythonDateTime time -> TimeText.str(time);
      case Duration span -> TimeText.str(span);
      case LocalDate date -> date.toString();
      case PythonObject object -> object.str();
      case null, default -> repr(value);
    };
  }

  public String repr(@Nullable Object value) {
    var out = new StringBuilder();
    write(value, out, 0);
    return out.toString();
  }

  private void write(@Nullable Object value, StringBuilder out, int level) {
    meter.step();
    meter.nesting(level);
    switch (value) {
      case null -> put("None", out);
      case Boolean bool -> put(bool ? "True" : "False", out);
      case Number number -> put(NumberText.text(number), out);
      case String text -> quote(text, out);
      case List<?> list -> list(list, out, level);
      case Map<?, ?> map -> map(map, out, level);
      case Set<?> set -> set(set, out, level);
      case DictView view -> view(view, out, level);
      case PythonRange range -> put(range(range), out);
      case PythonDateTime time -> put(TimeText.repr(time), out);
      case Duration span -> put(TimeText.repr(span), out);
      case LocalDate date -> put(TimeText.repr(date), out);
      case PythonRegex regex ->
          put("re.compile(" + PythonStrings.quoted(regex.source()) + flags(regex) + ")", out);
      case PythonObject object -> put(object.repr(), out);
      case Iterator<?> _ -> put("<generator object>", out);
      default -> put(value.toString(), out);
    }
  }

  private static String flags(PythonRegex regex) {
    var names = new StringJoiner("|", ", ", "").setEmptyValue("");
    for (char flag : regex.flags().toCharArray()) {
      names.add(
          switch (flag) {
            case 'i' -> "re.IGNORECASE";
            case 'm' -> "re.MULTILINE";
            default -> "re.DOTALL";
          });
    }
    return names.toString();
  }

  private void put(String text, StringBuilder out) {
    meter.bytes(text.length());
    out.append(text);
  }

  private void quote(String text, StringBuilder out) {
    meter.bytes(text.length());
    put(PythonStrings.quoted(text), out);
  }

  private void list(List<?> list, StringBuilder out, int level) {
    if (!isTuple(list)) {
      items("[", list, "]", out, level);
      return;
    }
    items("(", list, list.size() == 1 ? ",)" : ")", out, level);
  }

  private boolean isTuple(List<?> list) {
    return list instanceof PythonTuple
        || !(list instanceof PythonList) && dataLists == DataLists.AS_TUPLES;
  }

  private void set(Set<?> set, StringBuilder out, int level) {
    boolean frozen = set instanceof PythonSet own && own.isHashable();
    if (set.isEmpty()) {
      put(frozen ? "frozenset()" : "set()", out);
      return;
    }
    items(frozen ? "frozenset({" : "{", set, frozen ? "})" : "}", out, level);
  }

  private void view(DictView view, StringBuilder out, int level) {
    if (isFrozen(view.map())) {
      var name =
          switch (view.kind()) {
            case KEYS -> "KeysView(";
            case VALUES -> "ValuesView(";
            case ITEMS -> "ItemsView(";
          };
      put(name, out);
      map(view.map(), out, level + 1);
      put(")", out);
      return;
    }
    var name =
        switch (view.kind()) {
          case KEYS -> "dict_keys([";
          case VALUES -> "dict_values([";
          case ITEMS -> "dict_items([";
        };
    items(name, view, "])", out, level);
  }

  /** The immutable dicts of YAQL show their views in another way. */
  private boolean isFrozen(Map<?, ?> map) {
    return dataLists == DataLists.AS_TUPLES
        && !(map instanceof PythonDict dict && !dict.isHashable());
  }

  private void items(String open, Iterable<?> items, String close, StringBuilder out, int level) {
    put(open, out);
    boolean first = true;
    for (var item : items) {
      if (!first) {
        put(", ", out);
      }
      first = false;
      write(item, out, level + 1);
    }
    put(close, out);
  }

  private void map(Map<?, ?> map, StringBuilder out, int level) {
    put("{", out);
    boolean first = true;
    for (var entry : map.entrySet()) {
      if (!first) {
        put(", ", out);
      }
      first = false;
      write(entry.getKey(), out, level + 1);
      put(": ", out);
      write(entry.getValue(), out, level + 1);
    }
    put("}", out);
  }

  private static String range(PythonRange range) {
    return range.step() == 1
        ? "range(%d, %d)".formatted(range.start(), range.stop())
        : "range(%d, %d, %d)".formatted(range.start(), range.stop(), range.step());
  }
}
