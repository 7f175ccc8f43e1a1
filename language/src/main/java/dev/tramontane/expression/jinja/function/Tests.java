package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.test;

import dev.tramontane.expression.jinja.format.CaseText;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Callable;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonRange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tests of what kind a value is; {@link ComparisonTests} has those that compare. */
final class Tests {

  static final List<Builtin> ALL =
      List.of(
          test("defined(value)", "There is such a value.", args -> !isUndefined(args)),
          test("undefined(value)", "There is no such value.", Tests::isUndefined),
          test("none(value)", "It is null.", args -> args.value() == null),
          test("boolean(value)", "It is true or false.", args -> args.value() instanceof Boolean),
          test("true(value)", "It is true itself.", args -> Objects.equals(args.value(), true)),
          test("false(value)", "It is false itself.", args -> Objects.equals(args.value(), false)),
          test(
              "integer(value)",
              "It is an integer and no boolean.",
              args -> PythonNumbers.isInteger(args.value())),
          test("float(value)", "It is a float.", args -> args.value() instanceof Double),
          test("number(value)", "It is a number or boolean.", Tests::isNumber),
          test("string(value)", "It is text.", args -> isString(args.value())),
          test("mapping(value)", "It is a dict.", args -> args.value() instanceof Map<?, ?>),
          test("sequence(value)", "It has a length and items by index.", Tests::isSequence),
          test(
              "iterable(value)",
              "It has items to go through.",
              args -> args.evaluation().isIterable(args.value())),
          test("callable(value)", "It can be called.", Tests::isCallable),
          test("escaped(value)", "It is HTML already.", args -> args.value() instanceof Markup),
          test(
              "lower(value)",
              "Its letters are small.",
              args -> CaseText.isLower(args.text("value"))),
          test(
              "upper(value)",
              "Its letters are capitals.",
              args -> CaseText.isUpper(args.text("value"))),
          test("odd(value)", "It is an odd number.", args -> modulo(args, 2L, 1L)),
          test("even(value)", "It is an even number.", args -> modulo(args, 2L, 0L)),
          test(
              "divisibleby(value, num)",
              "It can be divided by num.",
              args -> modulo(args, number(args.get("num")), 0L)),
          test(
              "filter(value)",
              "It is the name of a filter.",
              args -> isName(args) && args.evaluation().hasFilter(args.text("value"))),
          test(
              "test(value)",
              "It is the name of a test.",
              args -> isName(args) && args.evaluation().hasTest(args.text("value"))));

  private Tests() {}

  private static boolean isUndefined(Bound args) {
    return args.value() instanceof Undefined;
  }

  /** A missing value can be called: it says then that it is missing. */
  private static boolean isCallable(Bound args) {
    return args.value() instanceof Callable
        || args.value() instanceof Undefined undefined && !undefined.lenient();
  }

  private static boolean isName(Bound args) {
    args.model().equality().key(Undefined.require(args.value()));
    return isString(args.value());
  }

  private static boolean isNumber(Bound args) {
    return args.value() instanceof Number || args.value() instanceof Boolean;
  }

  private static boolean isString(@Nullable Object value) {
    return value instanceof String || value instanceof Markup;
  }

  private static boolean isSequence(Bound args) {
    return switch (args.value()) {
      case List<?> _, Map<?, ?> _, PythonRange _ -> true;
      case null -> false;
      case Object other -> isString(other);
    };
  }

  private static boolean modulo(Bound args, Number divisor, Number wanted) {
    var rest = PythonNumbers.modulo(number(args.value()), divisor);
    return PythonNumbers.areEqual(rest, wanted);
  }

  private static Number number(@Nullable Object value) {
    Undefined.require(value);
    if (value instanceof Number || value instanceof Boolean) {
      return PythonNumbers.number(value);
    }
    throw PythonException.typeError("expected a number");
  }
}
