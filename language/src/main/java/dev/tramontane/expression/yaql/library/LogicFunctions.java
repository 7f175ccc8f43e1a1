package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;

import dev.tramontane.expression.python.PythonTruth;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code and or not} and booleans. */
final class LogicFunctions {

  private static final String OPERANDS = "left: Lambda, right: Lambda";

  private LogicFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
            "#operator_and",
            OPERANDS,
            "The left operand if it is false, else the right one.",
            LogicFunctions::and),
        function(
            "#operator_or",
            OPERANDS,
            "The left operand if it is true, else the right one.",
            LogicFunctions::or),
        function(
            "#unary_operator_not",
            "arg: object?",
            "Whether the operand is false.",
            args -> !PythonTruth.isTrue(args.value(0))),
        function(
            "bool",
            "value: object?",
            "Whether the value counts as true.",
            args -> PythonTruth.isTrue(args.value(0))),
        function(
            "isBoolean",
            "value: object?",
            "Whether the value is true or false.",
            args -> args.value(0) instanceof Boolean));
  }

  private static @Nullable Object and(Arguments args) {
    var left = args.lambda(0).call();
    return PythonTruth.isTrue(left) ? args.lambda(1).call() : left;
  }

  private static @Nullable Object or(Arguments args) {
    var left = args.lambda(0).call();
    return PythonTruth.isTrue(left) ? left : args.lambda(1).call();
  }
}
