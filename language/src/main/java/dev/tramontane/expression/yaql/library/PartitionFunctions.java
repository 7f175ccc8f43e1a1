package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries that cut a collection into lists. */
final class PartitionFunctions {

  private static final String CUT = "collection: Iterable, predicate: Lambda";

  private PartitionFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        method(
            "slice",
            "collection: Iterable, length: int",
            "Lists of so many items each, lazily.",
            PartitionFunctions::slice),
        method(
            "splitWhere",
            CUT,
            "Lists between the items for which the predicate holds, lazily.",
            PartitionFunctions::splitWhere),
        method(
            "sliceWhere",
            CUT,
            "Lists of neighbours for which the predicate is the same, lazily.",
            PartitionFunctions::sliceWhere),
        method(
            "groupBy",
            "collection: Iterable, keySelector: Lambda, valueSelector: Lambda = null, aggregator:"
                + " Lambda = null",
            "[key, values] for each key.",
            Grouping::groupBy));
  }

  private static LazyIterator slice(Arguments args) {
    int length = args.integer(1);
    if (length < 0 || args.value(1) instanceof BigInteger) {
      throw PythonException.valueError("the length of a slice must be from 0 to sys.maxsize");
    }
    var items = args.items(0);
    return LazyIterator.of(
        args.evaluation(),
        () -> {
          var part = new PythonList();
          while (part.size() < length && items.hasNext()) {
            part.add(items.next());
          }
          return part.isEmpty() ? LazyIterator.END : PythonTuple.copyOf(part);
        });
  }

  private static LazyIterator splitWhere(Arguments args) {
    var items = args.items(0);
    return new LazyIterator(args.evaluation()) {
      @Override
      protected @Nullable Object produce() {
        var part = new PythonList();
        while (items.hasNext()) {
          var item = items.next();
          if (args.lambda(1).isTrue(item)) {
            return PythonTuple.copyOf(part);
          }
          part.add(item);
        }
        return part.isEmpty() ? END : PythonTuple.copyOf(part);
      }
    };
  }

  private static LazyIterator sliceWhere(Arguments args) {
    var items = args.items(0);
    return new LazyIterator(args.evaluation()) {
      private PythonList part = new PythonList();
      private @Nullable Object answer;

      @Override
      protected @Nullable Object produce() {
        while (items.hasNext()) {
          var item = items.next();
          var before = answer;
          answer = args.lambda(1).call(item);
          if (!part.isEmpty() && !args.model().equality().areEqual(before, answer)) {
            var done = part;
            part = PythonList.of(item);
            return PythonTuple.copyOf(done);
          }
          part.add(item);
        }
        var done = part;
        part = new PythonList();
        return done.isEmpty() ? END : PythonTuple.copyOf(done);
      }
    };
  }
}
