package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Arithmetic;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Types;
import java.util.Map;

/** Functions that make one value of many. */
final class FoldTypes {

  private FoldTypes() {}

  static Map<String, Typing> all() {
    return Map.of(
        "sum", FoldTypes::sum,
        "max", FoldTypes::oneOf,
        "min", FoldTypes::oneOf,
        "first", FoldTypes::itemOrDefault,
        "last", FoldTypes::itemOrDefault,
        "single", call -> call.items(0),
        "aggregate", FoldTypes::fold,
        "reduce", FoldTypes::fold,
        "accumulate", call -> new CollectionType(fold(call)));
  }

  private static Type sum(YaqlCall call) {
    var item = call.items(0);
    var start = call.has(1) ? call.type(1) : item;
    return Types.fixpoint(start, so -> Arithmetic.sum(so, item));
  }

  /** The greatest or least of a collection, or of two values: a value is no collection then. */
  private static Type oneOf(YaqlCall call) {
    return call.isMethod() ? itemOrDefault(call) : Types.join(call.types(0));
  }

  private static Type itemOrDefault(YaqlCall call) {
    return call.has(1) ? Types.join(call.items(0), call.type(1)) : call.items(0);
  }

  private static Type fold(YaqlCall call) {
    var item = call.items(0);
    var start = call.has(2) ? call.type(2) : item;
    return Types.fixpoint(start, so -> call.lambda(1, so, item));
  }
}
