package dev.tramontane.dap.variable;

import dev.tramontane.dap.target.BranchId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be opened: a scope, or a map or list somewhere below one.
 *
 * @param home the variable of a scope that this is a part of; empty for what an expression gave
 * @param value a map or a list
 */
record Container(Optional<Home> home, Object value) {

  /**
   * A way from a scope down to a value.
   *
   * @param scope key of the scope
   * @param path keys and indexes, the variable's name first; empty for the scope itself
   */
  record Home(BranchId branch, String scope, List<String> path) {

    Home child(String name) {
      var longer = new ArrayList<>(path);
      longer.add(name);
      return new Home(branch, scope, List.copyOf(longer));
    }
  }

  int size() {
    return value instanceof Map<?, ?> map ? map.size() : ((List<?>) value).size();
  }

  boolean isList() {
    return value instanceof List;
  }

  /** Whether such a value can be opened. */
  static boolean isContainer(@Nullable Object value) {
    return (value instanceof Map<?, ?> map && !map.isEmpty())
        || (value instanceof List<?> list && !list.isEmpty());
  }

  Container child(String name, Object child) {
    return new Container(home.map(found -> found.child(name)), child);
  }
}
