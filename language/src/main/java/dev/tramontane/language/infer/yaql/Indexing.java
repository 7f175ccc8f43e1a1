package dev.tramontane.language.infer.yaql;

import dev.tramontane.expression.yaql.syntax.Expression;
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
import java.util.Optional;

/** {@code dict[key]}, {@code dict[key, default]} and {@code list[index]}. */
final class Indexing {

  private Indexing() {}

  static Type type(YaqlCall call) {
    var owner = call.type(0);
    call.type(1);
    var found = Types.map(owner, member -> item(member, call));
    return YaqlTyper.orUnknown(found, owner);
  }

  private static Type item(Type owner, YaqlCall call) {
    return switch (owner) {
      case DictType dict -> DictTypes.valueAt(dict, call, 1, fallback(call));
      case ListType list -> list.item();
      case TupleType tuple -> item(tuple, call);
      case Unknown _, CollectionType _ -> Types.UNKNOWN;
      case Nothing _, Scalar _, UnionType _ -> Types.NOTHING;
    };
  }

  private static Optional<Type> fallback(YaqlCall call) {
    return call.has(2) ? Optional.of(call.type(2)) : Optional.empty();
  }

  private static Type item(TupleType tuple, YaqlCall call) {
    if (call.arguments().get(1) instanceof Expression.Constant constant
        && constant.value() instanceof Long index
        && index < tuple.items().size()) {
      return tuple.items().get(index.intValue());
    }
    return Types.join(tuple.items());
  }
}
