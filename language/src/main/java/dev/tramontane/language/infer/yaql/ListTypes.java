package dev.tramontane.language.infer.yaql;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions that make lists and sets, and change their items. */
final class ListTypes {

  private static final int LONGEST_TUPLE = 16;

  private ListTypes() {}

  static Map<String, Typing> all() {
    var all = new HashMap<String, Typing>();
    all.put("#list", call -> listOf(call.types(0)));
    all.put("list", ListTypes::list);
    all.put("toList", call -> new ListType(call.items(0)));
    all.put("toSet", call -> new CollectionType(call.items(0)));
    all.put("flatten", call -> new CollectionType(flat(call.items(0))));
    all.put("splitAt", ListTypes::splitAt);
    all.put("insert", ListTypes::insert);
    all.put("insertMany", call -> withItemsOf(call, 2));
    all.put("replace", ListTypes::replace);
    all.put("replaceMany", call -> withItemsOf(call, 2));
    for (var name : List.of("union", "symmetricDifference")) {
      all.put(name, call -> withItemsOf(call, 1));
    }
    for (var name : List.of("intersect", "difference", "remove", "memorize", "reverse", "cycle")) {
      all.put(name, call -> new CollectionType(call.items(0)));
    }
    all.put("add", call -> new CollectionType(Types.join(call.items(0), spliced(call.types(1)))));
    return all;
  }

  private static Type listOf(List<Type> items) {
    return items.size() <= LONGEST_TUPLE ? new TupleType(items) : new ListType(Types.join(items));
  }

  private static Type list(YaqlCall call) {
    var types = call.types(0);
    boolean areSpliced = types.stream().anyMatch(ListTypes::mayBeLazy);
    return areSpliced ? new ListType(spliced(types)) : listOf(types);
  }

  /** A set of these members. */
  static Type setOf(List<Type> members) {
    return new CollectionType(spliced(members));
  }

  private static boolean mayBeLazy(Type type) {
    return type.isUnknown()
        || Types.members(type).stream().anyMatch(CollectionType.class::isInstance);
  }

  /** Lazy items are put in the place of their collection, at any depth. */
  private static Type spliced(List<Type> types) {
    return Types.join(types.stream().map(ListTypes::spliced).toList());
  }

  private static Type spliced(Type type) {
    return Types.map(
        type,
        member ->
            member instanceof CollectionType items
                ? Types.join(items, spliced(items.item()))
                : member);
  }

  private static Type flat(Type type) {
    return Types.map(
        type,
        member ->
            switch (member) {
              case ListType _, TupleType _, CollectionType _ -> flat(Types.itemsOf(member));
              case Scalar _, DictType _, Unknown _, Nothing _, UnionType _ -> member;
            });
  }

  private static Type splitAt(YaqlCall call) {
    var part = new ListType(call.items(0));
    return new TupleType(List.of(part, part));
  }

  private static Type insert(YaqlCall call) {
    var item = Types.join(call.items(0), call.type(2));
    boolean isList = call.type(0) instanceof ListType || call.type(0) instanceof TupleType;
    return isList ? new ListType(item) : new CollectionType(item);
  }

  private static Type withItemsOf(YaqlCall call, int other) {
    return new CollectionType(Types.join(call.items(0), call.items(other)));
  }

  /** {@code replace} is for texts, dates and collections. */
  private static Type replace(YaqlCall call) {
    var owner = call.type(0);
    var replaced =
        Types.map(
            owner,
            member ->
                switch (member) {
                  case ListType _, TupleType _, CollectionType _ ->
                      new CollectionType(Types.join(Types.itemsOf(member), call.type(2)));
                  case Scalar scalar ->
                      switch (scalar) {
                        case TEXT, REGEX -> Scalar.TEXT;
                        case DATETIME -> scalar;
                        case BOOL, INT, FLOAT, TIMESPAN, NULL, UNDEFINED -> Types.NOTHING;
                      };
                  case Unknown _ -> Types.UNKNOWN;
                  case DictType _, Nothing _, UnionType _ -> Types.NOTHING;
                });
    return YaqlTyper.orUnknown(replaced, owner);
  }
}
