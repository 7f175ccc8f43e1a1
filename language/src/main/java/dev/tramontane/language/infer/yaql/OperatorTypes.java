package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Arithmetic;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.Types;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Operators whose result depends on their operands (reference: expressions.md section 8). */
final class OperatorTypes {

  private OperatorTypes() {}

  static Map<String, Typing> all() {
    return Map.of(
        "#operator_+", call -> Arithmetic.sum(call.type(0), call.type(1)),
        "#operator_-", call -> pairwise(call, OperatorTypes::minus),
        "#operator_*", call -> pairwise(call, OperatorTypes::times),
        "#operator_/", call -> pairwise(call, OperatorTypes::dividedBy),
        "#operator_mod", call -> pairwise(call, OperatorTypes::modulo),
        "#unary_operator_+", call -> signed(call.type(0)),
        "#unary_operator_-", call -> signed(call.type(0)),
        "#operator_and", call -> Types.join(call.type(0), call.type(1)),
        "#operator_or", call -> Types.join(Types.without(call.type(0), Scalar.NULL), call.type(1)),
        "#indexer", Indexing::type);
  }

  private static Type pairwise(YaqlCall call, BinaryOperator<Type> operator) {
    return Arithmetic.pairwise(call.type(0), call.type(1), operator);
  }

  private static Type signed(Type type) {
    return YaqlTyper.orUnknown(
        Types.map(
            type,
            member ->
                member == Scalar.TIMESPAN
                    ? member
                    : member.isUnknown() ? Types.UNKNOWN : Arithmetic.number(member)),
        type);
  }

  private static Type minus(Type left, Type right) {
    if (left.isUnknown()) {
      return Types.UNKNOWN;
    }
    if (left == Scalar.DATETIME) {
      return Types.map(
          right,
          each ->
              each == Scalar.DATETIME
                  ? Scalar.TIMESPAN
                  : each == Scalar.TIMESPAN
                      ? Scalar.DATETIME
                      : each.isUnknown()
                          ? Types.join(Scalar.DATETIME, Scalar.TIMESPAN)
                          : Types.NOTHING);
    }
    if (left == Scalar.TIMESPAN) {
      return Scalar.TIMESPAN;
    }
    return left instanceof CollectionType items ? items : Arithmetic.numeric(left, right);
  }

  private static Type times(Type left, Type right) {
    if (left.isUnknown() || right.isUnknown()) {
      return Types.UNKNOWN;
    }
    if (left == Scalar.TIMESPAN || right == Scalar.TIMESPAN) {
      return Scalar.TIMESPAN;
    }
    var repeated = isCount(left) ? right : left;
    var count = isCount(left) ? left : right;
    if (isCount(count) && repeated == Scalar.TEXT) {
      return Scalar.TEXT;
    }
    if (isCount(count) && (repeated instanceof ListType || repeated instanceof TupleType)) {
      return new ListType(Types.itemsOf(repeated));
    }
    if (isCount(count) && repeated instanceof CollectionType items) {
      return items;
    }
    return Arithmetic.numeric(left, right);
  }

  private static boolean isCount(Type type) {
    return type == Scalar.INT || type == Scalar.BOOL;
  }

  private static Type dividedBy(Type left, Type right) {
    if (left.isUnknown()) {
      return Types.UNKNOWN;
    }
    if (left == Scalar.TIMESPAN) {
      return right == Scalar.TIMESPAN
          ? Scalar.FLOAT
          : right.isUnknown() ? Types.join(Scalar.FLOAT, Scalar.TIMESPAN) : Scalar.TIMESPAN;
    }
    return Arithmetic.numeric(left, right);
  }

  private static Type modulo(Type left, Type right) {
    return Arithmetic.numeric(left, right);
  }
}
