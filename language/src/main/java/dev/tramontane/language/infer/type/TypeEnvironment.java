package dev.tramontane.language.infer.type;

import dev.tramontane.language.infer.type.Type.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The types of all that an expression can see. */
public interface TypeEnvironment {

  /** {@code $} in YAQL, {@code _} in Jinja2. */
  Type data();

  /** What {@code env()} gives. */
  default Type env() {
    return Types.UNKNOWN;
  }

  /** What {@code execution()} gives. */
  default Type execution() {
    return Types.UNKNOWN;
  }

  /** What {@code task(name)} gives; without a name, {@code task()}. */
  default Type task(Optional<String> name) {
    return Types.UNKNOWN;
  }

  /** What {@code global(name)} gives. */
  default Type global(String name) {
    return Types.UNKNOWN;
  }

  /** An environment of which only the data is known. */
  static TypeEnvironment of(Type data) {
    return () -> data;
  }

  /** A workflow execution as expressions see it. */
  static Type executionOf(Type input) {
    var fields = new LinkedHashMap<String, Type>();
    fields.put("id", Scalar.TEXT);
    fields.put("name", Scalar.TEXT);
    fields.put("spec", Types.ANY_DICT);
    fields.put("input", input);
    fields.put("params", Types.ANY_DICT);
    fields.put("created_at", Scalar.TEXT);
    fields.put("updated_at", orNull(Scalar.TEXT));
    fields.put("root_execution_id", orNull(Scalar.TEXT));
    return Type.DictType.closed(fields);
  }

  /** A task execution as expressions see it. */
  static Type taskOf(Type result, Type published) {
    return Type.DictType.closed(taskFields(result, published));
  }

  private static Map<String, Type> taskFields(Type result, Type published) {
    var fields = new LinkedHashMap<String, Type>();
    fields.put("id", Scalar.TEXT);
    fields.put("name", Scalar.TEXT);
    fields.put("spec", Types.ANY_DICT);
    fields.put("state", Scalar.TEXT);
    fields.put("state_info", orNull(Scalar.TEXT));
    fields.put("result", result);
    fields.put("published", orNull(published));
    fields.put("type", Scalar.TEXT);
    fields.put("workflow_execution_id", Scalar.TEXT);
    fields.put("created_at", Scalar.TEXT);
    fields.put("updated_at", orNull(Scalar.TEXT));
    return fields;
  }

  private static Type orNull(Type type) {
    return Types.join(type, Scalar.NULL);
  }
}
