package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.python.PythonMaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A level of variables and functions, on top of the levels outside it. */
public final class Scope {

  /** Entries of the data that are variables as well where the data is a map. */
  private static final Set<String> DATA_VARIABLES =
      Set.of("__env", "__execution", "__task_execution");

  private final @Nullable Scope parent;
  private final Map<?, ?> data;
  private final Map<String, @Nullable Object> variables = new HashMap<>(4);
  private @Nullable Map<String, List<FunctionDefinition>> functions;

  private Scope(@Nullable Scope parent, Map<?, ?> data) {
    this.parent = parent;
    this.data = data;
  }

  /** The outermost scope: {@code $} is the root of the data, which is not copied. */
  static Scope outermost(@Nullable Object root) {
    var scope = new Scope(null, root instanceof Map<?, ?> map ? map : Map.of());
    scope.set("1", root);
    return scope;
  }

  public Scope child() {
    return new Scope(this, data);
  }

  /** The value of a variable, null if there is none. */
  public @Nullable Object get(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      var value = scope.variables.get(name);
      if (value != null || scope.variables.containsKey(name)) {
        return value;
      }
    }
    return DATA_VARIABLES.contains(name) ? PythonMaps.get(data, name) : null;
  }

  public void set(String name, @Nullable Object value) {
    variables.put(name, value);
  }

  public void define(FunctionDefinition function) {
    if (functions == null) {
      functions = new HashMap<>();
    }
    functions.computeIfAbsent(function.name(), _ -> new ArrayList<>()).add(function);
  }

  /** The user's own functions of this name, nearest level first. */
  List<List<FunctionDefinition>> functions(String name) {
    List<List<FunctionDefinition>> levels = List.of();
    for (Scope scope = this; scope != null; scope = scope.parent) {
      var found = scope.functions == null ? null : scope.functions.get(name);
      if (found != null) {
        if (levels.isEmpty()) {
          levels = new ArrayList<>();
        }
        levels.add(found);
      }
    }
    return levels;
  }

  @Override
  public String toString() {
    return "<yaql context>";
  }
}
