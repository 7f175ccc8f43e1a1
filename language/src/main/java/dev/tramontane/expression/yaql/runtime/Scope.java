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

  private static final @Nullable Object[] NO_VALUES = {};

  private final @Nullable Scope parent;
  private final Map<?, ?> data;
  private final @Nullable Object[] positional;
  private @Nullable Map<String, @Nullable Object> variables;
  private @Nullable Map<String, List<FunctionDefinition>> functions;

  private Scope(@Nullable Scope parent, Map<?, ?> data, @Nullable Object[] positional) {
    this.parent = parent;
    this.data = data;
    this.positional = positional;
  }

  /** The outermost scope: {@code $} is the root of the data, which is not copied. */
  static Scope outermost(@Nullable Object root) {
    return new Scope(
        null, root instanceof Map<?, ?> map ? map : Map.of(), new @Nullable Object[] {root});
  }

  public Scope child() {
    return child(NO_VALUES);
  }

  /** A level inside this one with {@code $1}, {@code $2} ... set. */
  Scope child(@Nullable Object[] values) {
    return new Scope(this, data, values);
  }

  /** The value of a variable, null if there is none. */
  public @Nullable Object get(String name) {
    int position = position(name);
    for (Scope scope = this; scope != null; scope = scope.parent) {
      var own = scope.variables;
      if (own != null && own.containsKey(name)) {
        return own.get(name);
      }
      if (position < scope.positional.length) {
        return scope.positional[position];
      }
    }
    return DATA_VARIABLES.contains(name) ? PythonMaps.get(data, name) : null;
  }

  /** The index that a name of one digit means; beyond every array for other names. */
  private static int position(String name) {
    char first = name.charAt(0);
    return name.length() == 1 && first >= '1' && first <= '9' ? first - '1' : Integer.MAX_VALUE;
  }

  public void set(String name, @Nullable Object value) {
    if (variables == null) {
      variables = new HashMap<>(4);
    }
    variables.put(name, value);
  }

  public void define(FunctionDefinition function) {
    if (functions == null) {
      functions = new HashMap<>();
    }
    functions.computeIfAbsent(function.name(), _ -> new ArrayList<>()).add(function);
  }

  /** Whether there are functions of the expression itself, which could hide the library's. */
  boolean hasFunctions() {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.functions != null) {
        return true;
      }
    }
    return false;
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
