package dev.tramontane.language.infer.jinja;

import dev.tramontane.expression.jinja.syntax.Expression;
import dev.tramontane.expression.jinja.syntax.Expression.Literal;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Nothing;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.Type.UnionType;
import dev.tramontane.language.infer.type.Type.Unknown;
import dev.tramontane.language.infer.type.Types;
import java.util.Set;

/** Attributes and items: a missing one is undefined, and fails only when it is used. */
final class Members {

  /** Methods of dicts, which come before keys of the same name. */
  private static final Set<String> OF_DICTS =
      Set.of(
          "get",
          "keys",
          "values",
          "items",
          "pop",
          "popitem",
          "update",
          "setdefault",
          "clear",
          "copy",
          "fromkeys");

  private Members() {}

  static Type attribute(Type owner, String name) {
    return Types.map(
        owner,
        member ->
            switch (member) {
              case DictType dict -> isReserved(name) ? Types.UNKNOWN : entry(dict, name);
              case Scalar scalar -> ofScalar(scalar);
              case Unknown _, ListType _, TupleType _, CollectionType _ -> Types.UNKNOWN;
              case Nothing _, UnionType _ -> Types.NOTHING;
            });
  }

  private static Type ofScalar(Scalar scalar) {
    return switch (scalar) {
      case NULL -> Scalar.UNDEFINED;
      case UNDEFINED -> Types.NOTHING;
      case BOOL, INT, FLOAT, TEXT, DATETIME, TIMESPAN, REGEX -> Types.UNKNOWN;
    };
  }

  private static boolean isReserved(String name) {
    return OF_DICTS.contains(name) || name.startsWith("__") || name.equals("mro");
  }

  private static Type entry(DictType dict, String name) {
    return dict.certainlyHas(name)
        ? dict.valueOf(name)
        : Types.join(dict.valueOf(name), Scalar.UNDEFINED);
  }

  static Type item(Type owner, Expression key) {
    return Types.map(
        owner,
        member ->
            switch (member) {
              case DictType dict -> entry(dict, key);
              case ListType list -> Types.join(listItem(list.item(), key), Scalar.UNDEFINED);
              case TupleType tuple -> tupleItem(tuple, key);
              case Scalar scalar -> character(scalar, key);
              case Unknown _, CollectionType _ -> Types.UNKNOWN;
              case Nothing _, UnionType _ -> Types.NOTHING;
            });
  }

  private static Type entry(DictType dict, Expression key) {
    var name = JinjaArguments.constant(key);
    if (name.isEmpty()) {
      return Types.UNKNOWN;
    }
    return dict.certainlyHas(name.get()) || !isReserved(name.get())
        ? entry(dict, name.get())
        : Types.UNKNOWN;
  }

  /** A text in the brackets asks for an attribute. */
  private static Type listItem(Type item, Expression key) {
    return isIndex(key) ? item : Types.UNKNOWN;
  }

  private static boolean isIndex(Expression key) {
    return key instanceof Literal literal && literal.value() instanceof Long;
  }

  private static Type tupleItem(TupleType tuple, Expression key) {
    if (!(key instanceof Literal literal) || !(literal.value() instanceof Long index)) {
      return Types.UNKNOWN;
    }
    return index < tuple.items().size() ? tuple.items().get(index.intValue()) : Scalar.UNDEFINED;
  }

  private static Type character(Scalar scalar, Expression key) {
    if (scalar == Scalar.UNDEFINED) {
      return Types.NOTHING;
    }
    return scalar == Scalar.TEXT && isIndex(key)
        ? Types.join(Scalar.TEXT, Scalar.UNDEFINED)
        : Types.UNKNOWN;
  }

  static Type slice(Type owner) {
    return Types.map(
        owner,
        member ->
            switch (member) {
              case ListType list -> list;
              case TupleType tuple -> new ListType(Types.join(tuple.items()));
              case Scalar scalar -> scalar == Scalar.TEXT ? scalar : Types.UNKNOWN;
              case Unknown _, CollectionType _, DictType _ -> Types.UNKNOWN;
              case Nothing _, UnionType _ -> Types.NOTHING;
            });
  }

  /** What {@code for} goes through. */
  static Type iterated(Type type) {
    return Types.map(
        type,
        member ->
            switch (member) {
              case DictType dict -> dict.isClosed() ? Scalar.TEXT : Types.UNKNOWN;
              case Scalar scalar -> scalar == Scalar.TEXT ? scalar : Types.NOTHING;
              case ListType _, TupleType _, CollectionType _ -> Types.itemsOf(member);
              case Unknown _ -> Types.UNKNOWN;
              case Nothing _, UnionType _ -> Types.NOTHING;
            });
  }
}
