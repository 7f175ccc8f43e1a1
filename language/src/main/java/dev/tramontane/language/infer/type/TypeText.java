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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes types for people. */
final class TypeText {

  private static final int MOST_FIELDS = 12;
  private static final int DEEPEST = 4;

  private TypeText() {}

  static String of(Type type) {
    return of(type, 0);
  }

  private static String of(Type type, int level) {
    return switch (type) {
      case Unknown _ -> "unknown";
      case Nothing _ -> "nothing";
      case Scalar scalar -> scalar.label();
      case ListType list -> listOf(list.item(), level);
      case CollectionType collection -> listOf(collection.item(), level);
      case TupleType tuple -> tuple(tuple.items(), level);
      case DictType dict -> dict(dict, level);
      case UnionType union -> union(union, level);
    };
  }

  private static String listOf(Type item, int level) {
    return isSilent(item) ? "list" : "list of " + grouped(item, level + 1);
  }

  private static boolean isSilent(Type type) {
    return type instanceof Unknown || type instanceof Nothing;
  }

  private static String grouped(Type type, int level) {
    return type instanceof UnionType ? "(" + of(type, level) + ")" : of(type, level);
  }

  private static String tuple(List<Type> items, int level) {
    if (items.stream().distinct().count() <= 1) {
      return listOf(Types.join(items), level);
    }
    return level >= DEEPEST
        ? "list"
        : items.stream()
            .map(item -> of(item, level + 1))
            .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String dict(DictType dict, int level) {
    if (dict.fields().isEmpty()) {
      return isSilent(dict.rest()) ? "dict" : "dict of " + grouped(dict.rest(), level + 1);
    }
    if (level >= DEEPEST) {
      return "dict";
    }
    var parts = new ArrayList<String>();
    dict.fields().entrySet().stream()
        .limit(MOST_FIELDS)
        .forEach(entry -> parts.add(field(entry, level + 1)));
    if (!dict.isClosed() || dict.fields().size() > MOST_FIELDS) {
      parts.add("...");
    }
    return "{" + String.join(", ", parts) + "}";
  }

  private static String field(Map.Entry<String, Field> entry, int level) {
    var mark = entry.getValue().isRequired() ? ": " : "?: ";
    return entry.getKey() + mark + of(entry.getValue().type(), level);
  }

  private static String union(UnionType union, int level) {
    var members = new ArrayList<>(union.members());
    boolean hasNull = members.remove(Scalar.NULL);
    var text =
        members.stream().map(member -> of(member, level)).collect(Collectors.joining(" or "));
    return hasNull ? text + " or null" : text;
  }
}
