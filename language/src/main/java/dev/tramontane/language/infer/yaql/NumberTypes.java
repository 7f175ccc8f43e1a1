package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;
import java.util.Map;

/** Functions on numbers. */
final class NumberTypes {

  static final Type NUMBER = Types.join(Scalar.INT, Scalar.FLOAT);

  private NumberTypes() {}

  static Map<String, Typing> all() {
    return Map.of(
        "abs", call -> number(call.type(0)),
        "round", call -> number(call.type(0)),
        "sign", _ -> NUMBER,
        "pow", _ -> NUMBER,
        "random", call -> call.size() == 0 ? Scalar.FLOAT : NUMBER);
  }

  /** A number of the same kind. */
  static Type number(Type type) {
    var known =
        Types.map(
            type,
            member -> {
              if (member.isUnknown()) {
                return NUMBER;
              }
              return member == Scalar.INT || member == Scalar.FLOAT ? member : Types.NOTHING;
            });
    return YaqlTyper.orUnknown(known, type);
  }
}
