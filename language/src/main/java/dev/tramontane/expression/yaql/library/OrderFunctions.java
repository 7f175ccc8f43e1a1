package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonTruth;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.Ordering;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sorting, by the operators of the language, so that what has no order fails. */
final class OrderFunctions {

  private static final String SELECT = "collection: Iterable, selector: Lambda";
  private static final String SELECT_NEXT = "collection: Ordering, selector: Lambda";

  private OrderFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        method(
            "orderBy",
            SELECT,
            "The items sorted by a key, the least first.",
            args -> new Ordering(args.items(0), key(args, 1))),
        method(
            "orderByDescending",
            SELECT,
            "The items sorted by a key, the greatest first.",
            args -> new Ordering(args.items(0), key(args, -1))),
        method(
            "thenBy",
            SELECT_NEXT,
            "Sorts equal items by a further key.",
            args -> ordering(args).thenBy(key(args, 1))),
        method(
            "thenByDescending",
            SELECT_NEXT,
            "Sorts equal items by a further key, the greatest first.",
            args -> ordering(args).thenBy(key(args, -1))));
  }

  private static Ordering ordering(Arguments args) {
    return (Ordering) Objects.requireNonNull(args.value(0));
  }

  private static Ordering.Key key(Arguments args, int direction) {
    Comparator<@Nullable Object> order = (left, right) -> direction * compare(args, left, right);
    return new Ordering.Key(args.lambda(1), order);
  }

  private static int compare(Arguments args, @Nullable Object left, @Nullable Object right) {
    if (holds(args, "#operator_<", left, right)) {
      return -1;
    }
    return holds(args, "#operator_>", left, right) ? 1 : 0;
  }

  private static boolean holds(
      Arguments args, String operator, @Nullable Object left, @Nullable Object right) {
    return PythonTruth.isTrue(
        args.evaluation().call(operator, new Object[] {left, right}, Map.of(), args.scope()));
  }
}
