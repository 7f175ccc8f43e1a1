package dev.tramontane.language.infer.jinja;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Types;
import java.util.HashMap;
import java.util.Map;

/** The names at one place of a template. */
record JinjaScope(Map<String, Type> names) {

  JinjaScope {
    names = Map.copyOf(names);
  }

  static JinjaScope outermost(Type data) {
    var names = new HashMap<String, Type>();
    names.put("_", data);
    Types.fieldsOf(data)
        .forEach((name, field) -> {
          if (name.startsWith("__") && field.isRequired()) {
            names.put(name, field.type());
          }
        });
    return new JinjaScope(names);
  }

  JinjaScope with(Map<String, Type> added) {
    var changed = new HashMap<>(names);
    changed.putAll(added);
    return new JinjaScope(changed);
  }

  Type type(String name) {
    return names.getOrDefault(name, Types.UNKNOWN);
  }
}
