package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;

import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code + - * / mod} on numbers, texts and collections. */
final class ArithmeticOperators {

  private static final String NUMBERS = "left: Number, right: Number";

  private ArithmeticOperators() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function("#operator_+", NUMBERS, "Sum.", args -> number(args, PythonNumbers::add)),
        function(
            "#operator_-", NUMBERS, "Difference.", args -> number(args, PythonNumbers::subtract)),
        function("#operator_*", NUMBERS, "Product.", args -> number(args, PythonNumbers::multiply)),
        function(
            "#operator_/",
            NUMBERS,
            "Quotient; of two integers rounded down.",
            args -> number(args, ArithmeticOperators::quotient)),
        function(
            "#operator_mod",
            NUMBERS,
            "Remainder with the sign of the divisor.",
            args -> number(args, PythonNumbers::modulo)),
        function("#unary_operator_+", "op: Number", "The number itself.", args -> args.number(0)),
        function(
            "#unary_operator_-",
            "op: Number",
            "The number with the other sign.",
            args -> PythonNumbers.negate(args.number(0))),
        function(
            "#operator_+",
            "*args: String",
            "One text after the other.",
            ArithmeticOperators::concatenate),
        function(
            "#operator_+",
            "left: Iterable, right: Iterable",
            "The items of both; sets give their union.",
            ArithmeticOperators::chain),
        function(
            "#operator_*",
            "left: String, right: int",
            "The text repeated.",
            args -> repeat(args, 0, 1)),
        function(
            "#operator_*",
            "left: int, right: String",
            "The text repeated.",
            args -> repeat(args, 1, 0)),
        function(
            "#operator_*",
            "left: Sequence, right: int",
            "The list repeated.",
            args -> repeatList(args, 0, 1)),
        function(
            "#operator_*",
            "left: int, right: Sequence",
            "The list repeated.",
            args -> repeatList(args, 1, 0)));
  }

  private static Number number(Arguments args, BinaryOperator<Number> operation) {
    var left = args.number(0);
    var right = args.number(1);
    args.meter().steps(PythonNumbers.size(left) * PythonNumbers.size(right));
    return operation.apply(left, right);
  }

  private static Number quotient(Number left, Number right) {
    return left instanceof Double || right instanceof Double
        ? (Number) PythonNumbers.trueDivide(left, right)
        : PythonNumbers.floorDivide(left, right);
  }

  static String concatenate(Arguments args) {
    var text = new StringBuilder();
    for (var part : args.rest()) {
      args.meter().bytes(String.valueOf(part).length());
      text.append(part);
    }
    return text.toString();
  }

  private static @Nullable Object chain(Arguments args) {
    var left = args.value(0);
    var right = args.value(1);
    if (Tuples.isTuple(left, args) && Tuples.isTuple(right, args)) {
      return join(args.list(0), args.list(1), args);
    }
    if (Sets.isPlain(left) && Sets.isPlain(right)) {
      return Sets.union(args, left, right);
    }
    return LazyIterator.concatenation(
        args.evaluation(), List.of(args.items(0), args.items(1)).iterator());
  }

  private static PythonTuple join(List<?> left, List<?> right, Arguments args) {
    args.meter().bytes(8L * (left.size() + right.size()));
    var joined = new ArrayList<@Nullable Object>(left.size() + right.size());
    joined.addAll(left);
    joined.addAll(right);
    return PythonTuple.copyOf(joined);
  }

  private static String repeat(Arguments args, int text, int times) {
    int count = Math.max(0, args.size(times, 0));
    args.meter().bytes((long) args.text(text).length() * count);
    return args.text(text).repeat(count);
  }

  private static List<?> repeatList(Arguments args, int list, int times) {
    var items = args.list(list);
    int count = Math.max(0, args.size(times, 0));
    args.meter().bytes(8L * items.size() * count);
    args.meter().steps((long) items.size() * count);
    var repeated = new ArrayList<@Nullable Object>();
    for (var copy : Collections.nCopies(items.isEmpty() ? 0 : count, items)) {
      repeated.addAll(copy);
    }
    return Tuples.isTuple(items, args) ? PythonTuple.copyOf(repeated) : new PythonList(repeated);
  }
}
