package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonTuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The evaluated arguments of a call. */
public record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

  public static final Arguments NONE = new Arguments(List.of(), Map.of());

  public static Arguments of(@Nullable Object... positional) {
    return new Arguments(PythonTuple.of(positional), Map.of());
  }

  /** These arguments behind one more. */
  public Arguments after(@Nullable Object first) {
    var all = new ArrayList<@Nullable Object>(positional.size() + 1);
    all.add(first);
    all.addAll(positional);
    return new Arguments(all, named);
  }

  /** These arguments without the first {@code count} positional ones. */
  public Arguments from(int count) {
    return new Arguments(positional.subList(count, positional.size()), named);
  }

  /** These arguments without the named one. */
  public Arguments without(String name) {
    var rest = new LinkedHashMap<String, @Nullable Object>(named);
    rest.remove(name);
    return new Arguments(positional, rest);
  }
}
