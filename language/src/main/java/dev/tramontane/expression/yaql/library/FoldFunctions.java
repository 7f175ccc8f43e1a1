package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.both;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonTruth;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Queries that make one value of all items. */
final class FoldFunctions {

  private FoldFunctions() {}

  static List<FunctionDefinition> all() {
    var aggregate =
        method(
            "aggregate",
            "collection: Iterable, selector: Lambda, seed: object? = none",
            "Folds the items: $1 is the value so far, $2 the item.",
            args -> fold(args, 2, (a, b) -> args.lambda(1).call(a, b)));
    return List.of(
        aggregate,
        aggregate.named("reduce"),
        method(
            "accumulate",
            "collection: Iterable, selector: Lambda, seed: object? = none",
            "The values of a fold after each item, lazily.",
            FoldFunctions::accumulate),
        method(
            "sum",
            "collection: Iterable, initial: object? = none",
            "The items added up with '+'.",
            args -> fold(args, 1, named(args, "#operator_+"))),
        method(
            "max",
            "collection: Iterable, initial: object? = none",
            "The greatest item.",
            args -> fold(args, 1, named(args, "max"))),
        method(
            "min",
            "collection: Iterable, initial: object? = none",
            "The least item.",
            args -> fold(args, 1, named(args, "min"))),
        both(
            "any",
            "collection: Iterable, predicate: Lambda = null",
            "Whether the predicate holds for any item; without one, whether there are items.",
            FoldFunctions::any),
        both(
            "all",
            "collection: Iterable, predicate: Lambda = null",
            "Whether the predicate holds for all items; without one, whether all are true.",
            FoldFunctions::all));
  }

  private static BinaryOperator<@Nullable Object> named(Arguments args, String function) {
    return (a, b) -> args.evaluation().call(function, new Object[] {a, b}, Map.of(), args.scope());
  }

  private static @Nullable Object fold(
      Arguments args, int seed, BinaryOperator<@Nullable Object> combine) {
    var items = args.items(0);
    if (!args.isGiven(seed) && !items.hasNext()) {
      throw PythonException.typeError("reduce() of empty iterable with no initial value");
    }
    var value = args.isGiven(seed) ? args.value(seed) : items.next();
    while (items.hasNext()) {
      value = combine.apply(value, items.next());
    }
    return value;
  }

  private static LazyIterator accumulate(Arguments args) {
    var items = args.items(0);
    return new LazyIterator(args.evaluation()) {
      private @Nullable Object total;
      private boolean hasStarted;

      @Override
      protected @Nullable Object produce() {
        if (!hasStarted) {
          return start();
        }
        if (!items.hasNext()) {
          return END;
        }
        total = args.lambda(1).call(total, items.next());
        return total;
      }

      private @Nullable Object start() {
        if (!args.isGiven(2) && !items.hasNext()) {
          throw PythonException.typeError("accumulate() of empty sequence with no initial value");
        }
        hasStarted = true;
        total = args.isGiven(2) ? args.value(2) : items.next();
        return total;
      }
    };
  }

  private static boolean any(Arguments args) {
    var predicate = args.optionalLambda(1);
    for (var items = args.items(0); items.hasNext(); ) {
      var item = items.next();
      if (predicate.isEmpty() || predicate.get().isTrue(item)) {
        return true;
      }
    }
    return false;
  }

  private static boolean all(Arguments args) {
    var predicate = args.optionalLambda(1);
    for (var items = args.items(0); items.hasNext(); ) {
      var item = items.next();
      if (!(predicate.isPresent() ? predicate.get().isTrue(item) : PythonTruth.isTrue(item))) {
        return false;
      }
    }
    return true;
  }
}
