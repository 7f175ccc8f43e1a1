package dev.tramontane.language.infer.yaql;

import dev.tramontane.expression.yaql.syntax.Expression.Pair;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.Nothing;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;
import java.util.Map;

/** Choices among several values. */
final class BranchTypes {

  private BranchTypes() {}

  static Map<String, Typing> ofPairs() {
    return Map.of("switch", BranchTypes::choice);
  }

  static Map<String, Typing> all() {
    return Map.of(
        "coalesce", BranchTypes::coalesce,
        "switchCase", call -> Types.join(Scalar.NULL, Types.join(call.types(1))),
        "selectAllCases", call -> all(call, Scalar.INT),
        "examine", call -> all(call, Scalar.BOOL),
        "assert", BranchTypes::asserted);
  }

  private static Type choice(YaqlCall call) {
    Type chosen = Scalar.NULL;
    for (var argument : call.arguments()) {
      if (!(argument instanceof Pair pair)) {
        return Types.UNKNOWN;
      }
      call.typeOf(pair, pair.key());
      chosen = Types.join(chosen, call.typeOf(pair, pair.value()));
    }
    return chosen;
  }

  private static Type coalesce(YaqlCall call) {
    Type found = Types.NOTHING;
    for (int i = 0; i < call.size(); i++) {
      var type = call.type(i);
      found = Types.join(found, Types.without(type, Scalar.NULL));
      if (!Types.canBe(type, Scalar.NULL) && !(type instanceof Nothing)) {
        return found;
      }
    }
    return Types.join(found, Scalar.NULL);
  }

  private static Type all(YaqlCall call, Scalar item) {
    call.types(0);
    return new CollectionType(item);
  }

  private static Type asserted(YaqlCall call) {
    call.lambda(1, call.type(0));
    return call.type(0);
  }
}
