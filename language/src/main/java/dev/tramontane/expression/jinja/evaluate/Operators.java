package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.format.PercentFormat;
import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.jinja.syntax.Expression.BinaryOperator;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arithmetic of Python on numbers, texts and lists. */
final class Operators {

  private static final int ITEM_BYTES = 8;

  private final Evaluation evaluation;
  private final Meter meter;

  Operators(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.meter = evaluation.meter();
  }

  @Nullable Object apply(BinaryOperator operator, @Nullable Object left, @Nullable Object right) {
    Undefined.require(left);
    if (operator == BinaryOperator.MODULO && isText(left)) {
      return formatted(left, right);
    }
    Undefined.require(right);
    if (isNumeric(left) && isNumeric(right)) {
      return compute(operator, PythonNumbers.number(left), PythonNumbers.number(right));
    }
    return switch (operator) {
      case ADD -> add(left, right);
      case MULTIPLY -> repeat(left, right);
      case SUBTRACT, DIVIDE, FLOOR_DIVIDE, MODULO, POWER -> throw mismatch(operator, left, right);
    };
  }

  private static boolean isNumeric(@Nullable Object value) {
    return value instanceof Number || value instanceof Boolean;
  }

  private static boolean isText(@Nullable Object value) {
    return value instanceof String || value instanceof Markup;
  }

  private static PythonException mismatch(
      BinaryOperator operator, @Nullable Object left, @Nullable Object right) {
    return PythonException.typeError(
        "unsupported operand type(s) for %s: '%s' and '%s'"
            .formatted(operator.sign(), TypeNames.of(left), TypeNames.of(right)));
  }

  private Number compute(BinaryOperator operator, Number left, Number right) {
    meter.steps(PythonNumbers.size(left) * PythonNumbers.size(right) / 64);
    return switch (operator) {
      case ADD -> PythonNumbers.add(left, right);
      case SUBTRACT -> PythonNumbers.subtract(left, right);
      case MULTIPLY -> PythonNumbers.multiply(left, right);
      case DIVIDE -> PythonNumbers.trueDivide(left, right);
      case FLOOR_DIVIDE -> PythonNumbers.floorDivide(left, right);
      case MODULO -> PythonNumbers.modulo(left, right);
      case POWER -> PythonNumbers.power(left, right);
    };
  }

  private Object formatted(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Markup markup) {
      return new Markup(new PercentFormat(evaluation, markup.text(), right).format());
    }
    return new PercentFormat(evaluation, evaluation.text(left), right).format();
  }

  private Object add(@Nullable Object left, @Nullable Object right) {
    if (left instanceof String a && right instanceof String b) {
      meter.bytes((long) a.length() + b.length());
      return a + b;
    }
    if (isText(left) && isText(right)) {
      return new Markup(escaped(left) + escaped(right));
    }
    if (left instanceof List<?> a && right instanceof List<?> b && isTuple(a) == isTuple(b)) {
      meter.bytes(ITEM_BYTES * ((long) a.size() + b.size()));
      var sum = evaluation.list(a);
      sum.addAll(evaluation.list(b));
      return isTuple(a) ? PythonTuple.copyOf(sum) : sum;
    }
    if (isText(left) || left instanceof List<?>) {
      throw PythonException.typeError(
          "can only concatenate %1$s (not \"%2$s\") to %1$s"
              .formatted(TypeNames.of(left), TypeNames.of(right)));
    }
    throw mismatch(BinaryOperator.ADD, left, right);
  }

  private String escaped(@Nullable Object value) {
    var text = value instanceof Markup markup ? markup : Markup.escape(evaluation.text(value));
    meter.bytes(text.text().length());
    return text.text();
  }

  private static boolean isTuple(List<?> list) {
    return list instanceof PythonTuple;
  }

  private Object repeat(@Nullable Object left, @Nullable Object right) {
    boolean swapped = isNumeric(left);
    var sequence = swapped ? right : left;
    var count = swapped ? left : right;
    if (!(count instanceof Boolean) && !PythonNumbers.isInteger(count)) {
      throw mismatch(BinaryOperator.MULTIPLY, left, right);
    }
    return switch (sequence) {
      case String text -> text.repeat(times(text.length(), count));
      case Markup markup -> new Markup(markup.text().repeat(times(markup.text().length(), count)));
      case PythonTuple tuple -> PythonTuple.copyOf(repeated(tuple, count));
      case List<?> list -> repeated(list, count);
      case null, default -> throw mismatch(BinaryOperator.MULTIPLY, left, right);
    };
  }

  /** How often something of {@code size} is repeated, after that was paid for. */
  private int times(int size, @Nullable Object count) {
    var number = PythonNumbers.number(count);
    if (PythonNumbers.signum(number) <= 0 || size == 0) {
      return 0;
    }
    long times = number instanceof Long n ? n : Long.MAX_VALUE;
    meter.bytes(times > Long.MAX_VALUE / size ? Long.MAX_VALUE / 2 : times * size);
    return (int) times;
  }

  private PythonList repeated(List<?> list, @Nullable Object count) {
    int times = times(list.size() * ITEM_BYTES, count);
    var items = evaluation.list(list);
    var repeated = new PythonList();
    for (int i = 0; i < times; i++) {
      repeated.addAll(items);
    }
    return repeated;
  }

  Object negate(@Nullable Object value) {
    return PythonNumbers.negate(operand(value, "-"));
  }

  Object plus(@Nullable Object value) {
    return operand(value, "+");
  }

  private static Number operand(@Nullable Object value, String sign) {
    Undefined.require(value);
    if (isNumeric(value)) {
      return PythonNumbers.number(value);
    }
    throw PythonException.typeError(
        "bad operand type for unary %s: '%s'".formatted(sign, TypeNames.of(value)));
  }
}
