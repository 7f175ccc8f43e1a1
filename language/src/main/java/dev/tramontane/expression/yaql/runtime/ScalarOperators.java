package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.expression.yaql.syntax.Expression.Constant;
import dev.tramontane.expression.yaql.syntax.Expression.Missing;
import dev.tramontane.expression.yaql.syntax.Expression.Operation;
import dev.tramontane.expression.yaql.syntax.Expression.Pair;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Operators on two numbers or two texts without a search for the overload: for these there is only
 * one, and most operators that are evaluated often stand between them.
 */
final class ScalarOperators {

  private static final String DIFFERENCE = "#operator_-";
  private static final String PRODUCT = "#operator_*";
  private static final Set<String> NAMES =
      Set.of(
          "#operator_+",
          DIFFERENCE,
          PRODUCT,
          "#operator_<",
          "#operator_<=",
          "#operator_>",
          "#operator_>=",
          "*equal",
          "*not_equal");

  private final PythonModel model;

  ScalarOperators(PythonModel model) {
    this.model = model;
  }

  /** Whether it is such an operator, and no operand is known to be something else. */
  static boolean mayApply(Operation operation) {
    var arguments = operation.arguments();
    return arguments.size() == 2
        && NAMES.contains(operation.name())
        && mayBeScalar(operation.name(), arguments.get(0))
        && mayBeScalar(operation.name(), arguments.get(1));
  }

  private static boolean mayBeScalar(String name, Expression operand) {
    return switch (operand) {
      case Constant constant ->
          PythonNumbers.isNumber(constant.value())
              || constant.value() instanceof String && !name.equals(DIFFERENCE);
      case Expression.Keyword _ -> !name.equals(DIFFERENCE);
      case Pair _, Missing _ -> false;
      default -> true;
    };
  }

  boolean applies(String name, @Nullable Object left, @Nullable Object right) {
    if (!NAMES.contains(name)) {
      return false;
    }
    return left instanceof String
        ? right instanceof String && !name.equals(DIFFERENCE) && !name.equals(PRODUCT)
        : PythonNumbers.isNumber(left) && PythonNumbers.isNumber(right);
  }

  Object apply(String name, Object left, Object right) {
    return left instanceof String text
        ? applyToTexts(name, text, (String) right)
        : applyToNumbers(name, (Number) left, (Number) right);
  }

  private Object applyToNumbers(String name, Number left, Number right) {
    model.meter().steps(PythonNumbers.size(left) * PythonNumbers.size(right));
    return switch (name) {
      case "#operator_+" -> PythonNumbers.add(left, right);
      case DIFFERENCE -> PythonNumbers.subtract(left, right);
      case PRODUCT -> PythonNumbers.multiply(left, right);
      case "#operator_<" -> model.order().isLess(left, right);
      case "#operator_>" -> model.order().isLess(right, left);
      case "#operator_<=" -> model.order().isLessOrEqual(left, right);
      case "#operator_>=" -> model.order().isLessOrEqual(right, left);
      case "*equal" -> model.equality().areEqual(left, right);
      case "*not_equal" -> !model.equality().areEqual(left, right);
      default -> throw unknown(name);
    };
  }

  private Object applyToTexts(String name, String left, String right) {
    model.meter().steps(1 + (left.length() + right.length()) / Meter.CHARACTERS_PER_STEP);
    return switch (name) {
      case "#operator_+" -> concatenated(left, right);
      case "#operator_<" -> PythonStrings.compare(left, right) < 0;
      case "#operator_>" -> PythonStrings.compare(left, right) > 0;
      case "#operator_<=" -> PythonStrings.compare(left, right) <= 0;
      case "#operator_>=" -> PythonStrings.compare(left, right) >= 0;
      case "*equal" -> left.equals(right);
      case "*not_equal" -> !left.equals(right);
      default -> throw unknown(name);
    };
  }

  private String concatenated(String left, String right) {
    model.meter().bytes((long) left.length() + right.length());
    return left + right;
  }

  private static IllegalStateException unknown(String name) {
    return new IllegalStateException("Expected an operator of scalars, but found " + name);
  }
}
