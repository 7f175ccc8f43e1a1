package dev.tramontane.expression.yaql.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions of a library, found by name and form of call. */
public final class FunctionTable {

  private final List<FunctionDefinition> all;
  private final Map<String, List<FunctionDefinition>> functions = new HashMap<>();
  private final Map<String, List<FunctionDefinition>> methods = new HashMap<>();

  public FunctionTable(List<FunctionDefinition> definitions) {
    this.all = List.copyOf(definitions);
    for (var definition : all) {
      if (definition.isFunction()) {
        functions.computeIfAbsent(definition.name(), _ -> new ArrayList<>()).add(definition);
      }
      if (definition.isMethod()) {
        methods.computeIfAbsent(definition.name(), _ -> new ArrayList<>()).add(definition);
      }
    }
  }

  public List<FunctionDefinition> all() {
    return all;
  }

  List<FunctionDefinition> functions(String name) {
    return functions.getOrDefault(name, List.of());
  }

  List<FunctionDefinition> methods(String name) {
    return methods.getOrDefault(name, List.of());
  }
}
