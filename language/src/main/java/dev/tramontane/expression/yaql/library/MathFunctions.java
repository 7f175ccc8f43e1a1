package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;

import dev.tramontane.expression.python.NumberText;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonTruth;
import dev.tramontane.expression.python.TypeNames;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Numbers: conversion, rounding, extremes, chance. */
final class MathFunctions {

  private MathFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
            "int",
            "value: object?",
            "The integer of a number or text; 0 for null.",
            args -> integer(args.value(0))),
        function(
            "float",
            "value: object?",
            "The float of a number or text; 0.0 for null.",
            args -> decimal(args.value(0))),
        function(
            "abs",
            "op: Number",
            "The number without its sign.",
            args ->
                PythonNumbers.signum(args.number(0)) < 0
                    ? PythonNumbers.negate(args.number(0))
                    : positive(args.number(0))),
        function(
            "sign",
            "num: Number",
            "1, 0 or -1.",
            args -> (long) PythonNumbers.signum(args.number(0))),
        function(
            "round",
            "number: Number, ndigits: int = 0",
            "Rounds to a number of digits, halves to the even side.",
            args -> PythonNumbers.round(args.number(0), args.integer(1, 0))),
        function(
            "pow",
            "a: Number, b: Number, c: Number? = null",
            "a to the power of b, modulo c if given.",
            MathFunctions::power),
        function(
            "max",
            "a: object?, b: object?",
            "The greater of two values.",
            args -> isGreater(args, args.value(1), args.value(0)) ? args.value(1) : args.value(0)),
        function(
            "min",
            "a: object?, b: object?",
            "The lesser of two values.",
            args -> isGreater(args, args.value(1), args.value(0)) ? args.value(0) : args.value(1)),
        function(
            "random",
            "",
            "A random float from 0 to below 1.",
            args -> args.evaluation().context().entropy().random().nextDouble()),
        function(
            "random",
            "from: object?, to: object?",
            "A random integer, both ends included.",
            MathFunctions::randomInteger),
        function(
            "isInteger",
            "value: object?",
            "Whether the value is an integer; booleans are not.",
            args -> PythonNumbers.isInteger(args.value(0))),
        function(
            "isNumber",
            "value: object?",
            "Whether the value is a number; booleans are not.",
            args -> PythonNumbers.isNumber(args.value(0))));
  }

  private static Number positive(Number number) {
    return number instanceof Double d ? (Number) Math.abs(d) : number;
  }

  private static Number integer(@Nullable Object value) {
    return switch (value) {
      case null -> 0L;
      case Boolean bool -> PythonNumbers.number(bool);
      case Double number -> PythonNumbers.truncate(number);
      case Number number -> number;
      case String text ->
          NumberText.parseInteger(text)
              .orElseThrow(() ->
                  PythonException.valueError(
                      "invalid literal for int() with base 10: '%s'".formatted(text)));
      default ->
          throw PythonException.typeError(
              "int() argument must be a string or a real number, not '%s'"
                  .formatted(TypeNames.of(value)));
    };
  }

  private static double decimal(@Nullable Object value) {
    return switch (value) {
      case null -> 0.0;
      case Boolean bool -> bool ? 1.0 : 0.0;
      case Number number -> PythonNumbers.toDouble(number);
      case String text ->
          NumberText.parseFloat(text)
              .orElseThrow(() ->
                  PythonException.valueError(
                      "could not convert string to float: '%s'".formatted(text)));
      default ->
          throw PythonException.typeError(
              "float() argument must be a string or a real number, not '%s'"
                  .formatted(TypeNames.of(value)));
    };
  }

  private static Number power(Arguments args) {
    var base = args.number(0);
    var exponent = args.number(1);
    if (args.value(2) != null) {
      return PythonNumbers.power(base, exponent, args.number(2), args.meter());
    }
    var result = PythonNumbers.power(base, exponent);
    args.meter().steps(PythonNumbers.size(result));
    return result;
  }

  /** By the operator {@code >}, so that what has no order fails. */
  static boolean isGreater(Arguments args, @Nullable Object left, @Nullable Object right) {
    return PythonTruth.isTrue(
        args.evaluation().call("#operator_>", new Object[] {left, right}, Map.of(), args.scope()));
  }

  private static Number randomInteger(Arguments args) {
    var low = whole(args.value(0));
    var high = whole(args.value(1));
    var count = high.subtract(low).add(BigInteger.ONE);
    if (count.signum() <= 0) {
      throw PythonException.valueError("empty range for randrange()");
    }
    var random = args.evaluation().context().entropy().random();
    return PythonNumbers.integer(low.add(below(count, random)));
  }

  private static BigInteger whole(@Nullable Object value) {
    if (value instanceof Boolean || PythonNumbers.isInteger(value)) {
      return PythonNumbers.big(PythonNumbers.number(value));
    }
    if (value instanceof Double d && d == Math.rint(d)) {
      return PythonNumbers.big(PythonNumbers.truncate(d));
    }
    throw PythonException.typeError("random() needs integers");
  }

  private static BigInteger below(BigInteger limit, RandomGenerator random) {
    byte[] bytes = new byte[limit.bitLength() / 8 + 9];
    random.nextBytes(bytes);
    return new BigInteger(1, bytes).mod(limit);
  }
}
