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

/** Queries: their lambdas see the items, and most of them give items again. */
final class QueryTypes {

  private static final List<String> KEEPING =
      List.of(
          "where",
          "filter",
          "skip",
          "limit",
          "take",
          "takeWhile",
          "skipWhile",
          "distinct",
          "orderBy",
          "orderByDescending",
          "thenBy",
          "thenByDescending");

  private static final List<String> CUTTING = List.of("slice", "splitWhere", "sliceWhere");

  private QueryTypes() {}

  static Map<String, Typing> all() {
    var all = new HashMap<String, Typing>();
    KEEPING.forEach(name -> all.put(name, QueryTypes::kept));
    CUTTING.forEach(name -> all.put(name, call -> new CollectionType(new ListType(seen(call)))));
    all.put("select", call -> new CollectionType(call.lambda(1, call.items(0))));
    all.put("map", call -> new CollectionType(call.lambda(1, call.items(0))));
    all.put("selectMany", call -> new CollectionType(opened(call.lambda(1, call.items(0)))));
    all.put("append", QueryTypes::append);
    all.put("concat", QueryTypes::concat);
    all.put("enumerate", QueryTypes::enumerate);
    all.put("groupBy", QueryTypes::groupBy);
    all.put("join", QueryTypes::join);
    all.put("zip", QueryTypes::zip);
    all.put("repeat", call -> new CollectionType(call.type(0)));
    all.put("any", call -> counted(call, Scalar.BOOL));
    all.put("all", call -> counted(call, Scalar.BOOL));
    all.put("indexWhere", call -> counted(call, Scalar.INT));
    all.put("lastIndexWhere", call -> counted(call, Scalar.INT));
    all.put("defaultIfEmpty", call -> new CollectionType(Types.join(call.items(0), call.items(1))));
    return all;
  }

  /** The items, which all lambdas of the call have seen. */
  private static Type seen(YaqlCall call) {
    var item = call.items(0);
    for (int i = 1; i < call.size(); i++) {
      call.lambda(i, item);
    }
    return item;
  }

  private static Type kept(YaqlCall call) {
    return new CollectionType(seen(call));
  }

  private static Type counted(YaqlCall call, Scalar result) {
    seen(call);
    return result;
  }

  /** Items that are collections themselves are put in their own place, one level deep. */
  private static Type opened(Type type) {
    return Types.map(
        type,
        member ->
            switch (member) {
              case ListType _, TupleType _, CollectionType _ -> Types.itemsOf(member);
              case Scalar _, DictType _, Unknown _, Nothing _, UnionType _ -> member;
            });
  }

  private static Type append(YaqlCall call) {
    return new CollectionType(Types.join(call.items(0), Types.join(call.types(1))));
  }

  private static Type concat(YaqlCall call) {
    var types = call.types(0);
    if (types.stream().anyMatch(type -> type == Scalar.TEXT)) {
      return Scalar.TEXT;
    }
    return types.stream().anyMatch(type -> Types.canBe(type, Scalar.TEXT))
        ? Types.UNKNOWN
        : new CollectionType(Types.join(types.stream().map(Types::itemsOf).toList()));
  }

  private static Type enumerate(YaqlCall call) {
    return new CollectionType(new TupleType(List.of(Scalar.INT, call.items(0))));
  }

  /** What an aggregator of the old kind gives takes the place of the whole group. */
  private static Type groupBy(YaqlCall call) {
    var item = call.items(0);
    var key = call.lambda(1, item);
    var value = call.has(2) ? call.lambda(2, item) : item;
    if (call.has(3)) {
      call.lambda(3, new ListType(value));
      return Types.ANY_LIST;
    }
    return new ListType(new TupleType(List.of(key, new ListType(value))));
  }

  private static Type join(YaqlCall call) {
    if (call.size() < 4) {
      return Scalar.TEXT;
    }
    call.lambda(2, call.items(0), call.items(1));
    return new CollectionType(call.lambda(3, call.items(0), call.items(1)));
  }

  private static Type zip(YaqlCall call) {
    return new CollectionType(new TupleType(call.types(0).stream().map(Types::itemsOf).toList()));
  }
}
