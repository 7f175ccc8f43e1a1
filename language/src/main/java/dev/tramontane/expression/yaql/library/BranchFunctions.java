package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonTruth;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choices among several values, of which only those needed are evaluated. */
final class BranchFunctions {

  private BranchFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
                "switch",
                "*args: MappingRule",
                "The value of the first pair whose condition is true; null if none is.",
                BranchFunctions::choose)
            .takingPairs(),
        function(
            "selectCase",
            "*args: Lambda",
            "Index of the first true condition, or their number.",
            BranchFunctions::selectCase),
        function(
            "selectAllCases",
            "*args: Lambda",
            "Indexes of all true conditions, lazily.",
            BranchFunctions::selectAllCases),
        function(
            "examine",
            "*args: Lambda",
            "Whether each condition is true, lazily.",
            BranchFunctions::examine),
        method(
            "switchCase",
            "case: int, *args: Lambda",
            "The value at the index; the last one if there is none.",
            BranchFunctions::switchCase),
        function(
            "coalesce",
            "*args: Lambda",
            "The first value that is not null.",
            BranchFunctions::coalesce));
  }

  private static @Nullable Object choose(Arguments args) {
    for (var pair : args.restPairs()) {
      if (PythonTruth.isTrue(args.evaluate(pair.key()))) {
        return args.evaluate(pair.value());
      }
    }
    return null;
  }

  private static long selectCase(Arguments args) {
    int index = 0;
    for (var condition : args.restLambdas()) {
      if (condition.isTrue()) {
        return index;
      }
      index++;
    }
    return index;
  }

  private static LazyIterator selectAllCases(Arguments args) {
    var conditions = args.restLambdas().listIterator();
    return LazyIterator.of(
        args.evaluation(),
        () -> {
          while (conditions.hasNext()) {
            long index = conditions.nextIndex();
            if (conditions.next().isTrue()) {
              return index;
            }
          }
          return LazyIterator.END;
        });
  }

  private static LazyIterator examine(Arguments args) {
    var conditions = args.restLambdas().iterator();
    return LazyIterator.of(
        args.evaluation(),
        () -> conditions.hasNext() ? (Object) conditions.next().isTrue() : LazyIterator.END);
  }

  private static @Nullable Object switchCase(Arguments args) {
    var values = args.restLambdas();
    if (values.isEmpty()) {
      return null;
    }
    int index = args.integer(0);
    boolean inRange = index >= 0 && index < values.size();
    return values.get(inRange ? index : values.size() - 1).call();
  }

  private static @Nullable Object coalesce(Arguments args) {
    for (var candidate : args.restLambdas()) {
      var value = candidate.call();
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
