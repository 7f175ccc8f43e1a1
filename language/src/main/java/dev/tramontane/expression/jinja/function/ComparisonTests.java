package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.test;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests that compare a value with another one. */
final class ComparisonTests {

  static final List<Builtin> ALL = all();

  private ComparisonTests() {}

  private static List<Builtin> all() {
    var all = new ArrayList<Builtin>();
    all.add(
        test(
            "in(value, seq)",
            "It is in the other.",
            args -> args.evaluation().contains(args.get("seq"), args.value())));
    all.add(
        test(
            "sameas(value, other)",
            "It is the very same object.",
            args -> isSame(args.value(), args.get("other"))));
    add(all, test("eq(value, other)", "It is equal.", args -> isEqual(args)), "equalto", "==");
    add(all, test("ne(value, other)", "It is not equal.", args -> !isEqual(args)), "!=");
    add(all, test("lt(value, other)", "It is less.", args -> less(args, false)), "lessthan", "<");
    add(
        all,
        test("gt(value, other)", "It is greater.", args -> less(args, true)),
        "greaterthan",
        ">");
    add(
        all,
        test("le(value, other)", "It is less or equal.", args -> lessOrEqual(args, false)),
        "<=");
    add(
        all,
        test("ge(value, other)", "It is greater or equal.", args -> lessOrEqual(args, true)),
        ">=");
    return List.copyOf(all);
  }

  private static void add(List<Builtin> all, Builtin test, String... aliases) {
    all.add(test);
    for (var alias : aliases) {
      all.add(test.as(alias));
    }
  }

  private static boolean isEqual(Bound args) {
    return args.evaluation().areEqual(args.value(), args.get("other"));
  }

  private static boolean less(Bound args, boolean swapped) {
    return swapped
        ? args.evaluation().isLess(args.get("other"), args.value())
        : args.evaluation().isLess(args.value(), args.get("other"));
  }

  private static boolean lessOrEqual(Bound args, boolean swapped) {
    return less(args, swapped) || isEqual(args);
  }

  /** Scalars have no identity here: equal ones of one type are the same. */
  @SuppressWarnings("ReferenceEquality") // that is the question
  private static boolean isSame(@Nullable Object left, @Nullable Object right) {
    return left == right
        || (left instanceof Number || left instanceof Boolean || left instanceof String)
            && left.equals(right);
  }
}
