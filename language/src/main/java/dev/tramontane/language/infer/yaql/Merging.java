package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code mergeWith}: known for two known dicts that are merged in the ordinary way. */
final class Merging {

  private Merging() {}

  static Type type(YaqlCall call) {
    Optional<DictType> left = Types.dictIn(call.type(0));
    Optional<DictType> right = Types.dictIn(call.type(1));
    return left.isEmpty() || right.isEmpty() || call.size() > 2
        ? new DictType(Map.of(), Types.UNKNOWN)
        : merged(left.get(), right.get());
  }

  private static DictType merged(DictType left, DictType right) {
    var fields = new LinkedHashMap<String, Field>();
    left.fields().forEach((name, field) -> fields.put(name, field));
    left.fields().keySet().forEach(name -> fields.put(name, mergedField(name, left, right)));
    right.fields().keySet().forEach(name -> fields.put(name, mergedField(name, left, right)));
    var rest =
        left.isClosed() || right.isClosed() ? Types.join(left.rest(), right.rest()) : Types.UNKNOWN;
    return new DictType(fields, rest);
  }

  private static Field mergedField(String name, DictType left, DictType right) {
    boolean isRequired = left.certainlyHas(name) || right.certainlyHas(name);
    if (left.certainlyLacks(name)) {
      return new Field(right.valueOf(name), isRequired);
    }
    if (right.certainlyLacks(name)) {
      return new Field(left.valueOf(name), isRequired);
    }
    return new Field(value(name, left, right), isRequired);
  }

  private static Type value(String name, DictType left, DictType right) {
    var added = right.valueOf(name);
    boolean isPlain = Types.members(added).stream().allMatch(Scalar.class::isInstance);
    if (isPlain) {
      return right.certainlyHas(name) ? added : Types.join(left.valueOf(name), added);
    }
    if (left.valueOf(name) instanceof DictType one
        && added instanceof DictType other
        && left.certainlyHas(name)
        && right.certainlyHas(name)) {
      return merged(one, other);
    }
    return Types.UNKNOWN;
  }
}
