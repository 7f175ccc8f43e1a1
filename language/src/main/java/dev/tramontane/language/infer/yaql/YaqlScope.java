package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables at one place of an expression.
 *
 * @param functions names that the expression defines itself
 * @param isOpaque whether there can be variables and functions that are not known
 */
record YaqlScope(
    Optional<YaqlScope> parent,
    Map<String, Type> variables,
    Set<String> functions,
    boolean isOpaque) {

  private static final Set<String> DATA_VARIABLES =
      Set.of("__env", "__execution", "__task_execution");

  YaqlScope {
    variables = Map.copyOf(variables);
    functions = Set.copyOf(functions);
  }

  static YaqlScope outermost(Type data) {
    var variables = new HashMap<String, Type>();
    variables.put("1", data);
    DATA_VARIABLES.forEach(name -> variables.put(name, entry(data, name)));
    return new YaqlScope(Optional.empty(), variables, Set.of(), false);
  }

  private static Type entry(Type data, String name) {
    return Types.map(
        data,
        member ->
            switch (member) {
              case DictType dict when dict.certainlyHas(name) -> dict.valueOf(name);
              case DictType dict -> Types.join(dict.valueOf(name), Scalar.NULL);
              case Type.Unknown _ -> Types.UNKNOWN;
              case Type.Nothing _,
                  Scalar _,
                  Type.ListType _,
                  Type.TupleType _,
                  Type.CollectionType _,
                  Type.UnionType _ ->
                  Scalar.NULL;
            });
  }

  /** The scope inside a lambda that is called with these values. */
  YaqlScope calledWith(Type... parameters) {
    var inner = new HashMap<String, Type>();
    for (int i = 0; i < parameters.length; i++) {
      inner.put(String.valueOf(i + 1), parameters[i]);
    }
    return with(inner);
  }

  YaqlScope with(Map<String, Type> inner) {
    return new YaqlScope(Optional.of(this), inner, Set.of(), false);
  }

  YaqlScope defining(String function) {
    return new YaqlScope(Optional.of(this), Map.of(), Set.of(function), false);
  }

  /** A scope inside this one of which nothing is known. */
  YaqlScope opaque() {
    return new YaqlScope(Optional.of(this), Map.of(), Set.of(), true);
  }

  /** The type of a variable; YAQL gives null for one that does not exist. */
  Type variable(String name) {
    if (isOpaque) {
      return Types.UNKNOWN;
    }
    var type = variables.get(name);
    return type == null ? parent.map(outer -> outer.variable(name)).orElse(Scalar.NULL) : type;
  }

  /** Whether the name can mean something else than the library's function. */
  boolean mayRedefine(String function) {
    return isOpaque
        || functions.contains(function)
        || parent.map(outer -> outer.mayRedefine(function)).orElse(false);
  }
}
