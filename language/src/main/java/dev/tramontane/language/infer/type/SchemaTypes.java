package dev.tramontane.language.infer.type;

import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads types from JSON Schema, as descriptions of action results use it: {@code type}, {@code
 * properties}, {@code required}, {@code additionalProperties}, {@code items}, {@code enum}, {@code
 * const}, {@code anyOf} and {@code oneOf}. What it does not know is unknown.
 */
public final class SchemaTypes {

  private SchemaTypes() {}

  public static Type of(@Nullable Object schema) {
    if (!(schema instanceof Map<?, ?> map)) {
      return Types.UNKNOWN;
    }
    if (map.containsKey("const")) {
      return ValueTypes.of(map.get("const"));
    }
    if (map.get("enum") instanceof List<?> values) {
      return Types.join(values.stream().map(ValueTypes::of).toList());
    }
    for (var choice : List.of("anyOf", "oneOf")) {
      if (map.get(choice) instanceof List<?> schemas) {
        return Types.join(schemas.stream().map(SchemaTypes::of).toList());
      }
    }
    return ofKind(map.get("type"), map);
  }

  private static Type ofKind(@Nullable Object kind, Map<?, ?> schema) {
    if (kind instanceof List<?> kinds) {
      return Types.join(kinds.stream().map(each -> ofKind(each, schema)).toList());
    }
    if (!(kind instanceof String name)) {
      return Types.UNKNOWN;
    }
    return switch (name) {
      case "null" -> Scalar.NULL;
      case "boolean" -> Scalar.BOOL;
      case "integer" -> Scalar.INT;
      case "number" -> Types.join(Scalar.INT, Scalar.FLOAT);
      case "string" -> Scalar.TEXT;
      case "array" -> new ListType(of(schema.get("items")));
      case "object" -> dict(schema);
      default -> Types.UNKNOWN;
    };
  }

  private static DictType dict(Map<?, ?> schema) {
    var required = schema.get("required") instanceof List<?> names ? names : List.of();
    var fields = new LinkedHashMap<String, Field>();
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach((name, property) ->
          fields.put(String.valueOf(name), new Field(of(property), required.contains(name))));
    }
    var rest =
        Boolean.FALSE.equals(schema.get("additionalProperties"))
            ? Types.NOTHING
            : of(schema.get("additionalProperties"));
    return new DictType(fields, rest);
  }
}
