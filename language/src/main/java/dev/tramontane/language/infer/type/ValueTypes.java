package dev.tramontane.language.infer.type;

import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Nothing;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.Type.UnionType;
import dev.tramontane.language.infer.type.Type.Unknown;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between types and JSON-like values, as a run has them. */
public final class ValueTypes {

  private static final int DEEPEST = 12;
  private static final int MOST_FIELDS = 200;
  private static final int MOST_ITEMS = 100;

  private ValueTypes() {}

  /**
   * The type of a value that was seen. Dicts are closed; of a long list the first items speak for
   * all, and what cannot be spoken for is unknown.
   */
  public static Type of(@Nullable Object value) {
    return of(value, 0);
  }

  private static Type of(@Nullable Object value, int level) {
    return switch (value) {
      case null -> Scalar.NULL;
      case Boolean _ -> Scalar.BOOL;
      case Long _, Integer _, BigInteger _ -> Scalar.INT;
      case Double _, Float _ -> Scalar.FLOAT;
      case String _ -> Scalar.TEXT;
      case List<?> items -> level == DEEPEST ? Types.UNKNOWN : list(items, level + 1);
      case Map<?, ?> map -> level == DEEPEST ? Types.UNKNOWN : dict(map, level + 1);
      default -> Types.UNKNOWN;
    };
  }

  private static Type list(List<?> items, int level) {
    if (items.size() > MOST_ITEMS) {
      return Types.ANY_LIST;
    }
    Type item = Types.NOTHING;
    for (var each : items) {
      item = Types.join(item, of(each, level));
    }
    return new ListType(item);
  }

  private static Type dict(Map<?, ?> map, int level) {
    if (map.size() > MOST_FIELDS) {
      return Types.ANY_DICT;
    }
    var fields = new LinkedHashMap<String, Field>();
    Type rest = Types.NOTHING;
    for (var entry : map.entrySet()) {
      var type = of(entry.getValue(), level);
      if (entry.getKey() instanceof String name) {
        fields.put(name, new Field(type, true));
      } else {
        rest = Types.join(rest, type);
      }
    }
    return new DictType(fields, rest);
  }

  /** Whether a JSON-like value is a member of the type. */
  public static boolean isMember(@Nullable Object value, Type type) {
    return switch (type) {
      case Unknown _ -> true;
      case Nothing _ -> false;
      case UnionType union -> union.members().stream().anyMatch(member -> isMember(value, member));
      case Scalar scalar -> of(value, DEEPEST) == scalar;
      case ListType list -> areMembers(value, list.item());
      case CollectionType collection -> areMembers(value, collection.item());
      case TupleType tuple -> isTuple(value, tuple.items());
      case DictType dict -> value instanceof Map<?, ?> map && isDict(map, dict);
    };
  }

  private static boolean areMembers(@Nullable Object value, Type item) {
    return value instanceof List<?> items && items.stream().allMatch(each -> isMember(each, item));
  }

  private static boolean isTuple(@Nullable Object value, List<Type> types) {
    if (!(value instanceof List<?> items) || items.size() != types.size()) {
      return false;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!isMember(items.get(i), types.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDict(Map<?, ?> map, DictType dict) {
    boolean complete =
        dict.fields().entrySet().stream()
            .allMatch(entry -> !entry.getValue().isRequired() || map.containsKey(entry.getKey()));
    return complete
        && map.entrySet().stream()
            .allMatch(
                entry -> isMember(entry.getValue(), dict.valueOf(String.valueOf(entry.getKey()))));
  }
}
