package dev.tramontane.language.infer.jinja;

import dev.tramontane.expression.jinja.syntax.Expression.BinaryOperator;
import dev.tramontane.language.infer.type.Arithmetic;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;

/** Arithmetic of Python, to which true and false are numbers. */
final class JinjaOperators {

  private static final Type NUMBER = Types.join(Scalar.INT, Scalar.FLOAT);

  private JinjaOperators() {}

  static Type type(BinaryOperator operator, Type left, Type right) {
    return switch (operator) {
      case ADD -> Arithmetic.pairwise(left, right, JinjaOperators::plus);
      case SUBTRACT, FLOOR_DIVIDE ->
          Arithmetic.pairwise(asNumbers(left), asNumbers(right), Arithmetic::numeric);
      case MULTIPLY -> Arithmetic.pairwise(left, right, JinjaOperators::times);
      case DIVIDE -> Scalar.FLOAT;
      case MODULO -> Arithmetic.pairwise(left, right, JinjaOperators::modulo);
      case POWER -> power(left, right);
    };
  }

  /** What a sign before a value gives. */
  static Type number(Type type) {
    return Arithmetic.pairwise(asNumbers(type), Scalar.INT, Arithmetic::numeric);
  }

  private static Type asNumbers(Type type) {
    return Types.map(type, JinjaOperators::asNumber);
  }

  private static Type asNumber(Type member) {
    return member == Scalar.BOOL ? Scalar.INT : member;
  }

  private static Type plus(Type left, Type right) {
    if (left instanceof DictType || right instanceof DictType) {
      return Types.NOTHING;
    }
    boolean isUnclear = left.isUnknown() && right == Scalar.BOOL;
    return isUnclear || right.isUnknown() && left == Scalar.BOOL
        ? NUMBER
        : Arithmetic.sum(asNumber(left), asNumber(right));
  }

  private static Type times(Type left, Type right) {
    if (left.isUnknown() || right.isUnknown()) {
      return Types.UNKNOWN;
    }
    var repeated = isCount(left) ? right : left;
    var count = isCount(left) ? left : right;
    if (isCount(count) && repeated == Scalar.TEXT) {
      return Scalar.TEXT;
    }
    return isCount(count) && !(repeated instanceof Scalar) && !(repeated instanceof DictType)
        ? new Type.ListType(Types.itemsOf(repeated))
        : Arithmetic.numeric(asNumber(left), asNumber(right));
  }

  private static boolean isCount(Type type) {
    return type == Scalar.INT || type == Scalar.BOOL;
  }

  /** After a text it is formatting. */
  private static Type modulo(Type left, Type right) {
    if (left == Scalar.TEXT) {
      return Scalar.TEXT;
    }
    return left.isUnknown()
        ? Types.join(Scalar.TEXT, NUMBER)
        : Arithmetic.numeric(asNumber(left), asNumber(right));
  }

  private static Type power(Type left, Type right) {
    return left == Scalar.FLOAT || right == Scalar.FLOAT ? Scalar.FLOAT : NUMBER;
  }
}
