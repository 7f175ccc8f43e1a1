package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.both;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import dev.tramontane.expression.yaql.runtime.Memorized;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries over several collections at once. */
final class CombineFunctions {

  private CombineFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        both(
            "concat",
            "*collections: Iterable",
            "One collection after the other, lazily.",
            args -> LazyIterator.concatenation(args.evaluation(), sources(args).iterator())),
        method(
            "zip",
            "*collections: Iterable",
            "Tuples of items at the same place, up to the shortest, lazily.",
            CombineFunctions::zip),
        method(
            "zipLongest",
            "*collections: Iterable, **kwargs: object?",
            "Tuples of items at the same place, up to the longest, lazily.",
            CombineFunctions::zipLongest),
        method(
            "join",
            "collection1: Iterable, collection2: Iterable, predicate: Lambda, selector: Lambda",
            "What the selector makes of each two items for which the predicate holds, lazily.",
            CombineFunctions::join),
        method(
            "defaultIfEmpty",
            "collection: Iterable, default: Iterable",
            "The collection, or the default if it is empty.",
            CombineFunctions::defaultIfEmpty));
  }

  private static List<Iterator<@Nullable Object>> sources(Arguments args) {
    return args.rest().stream().map(args::itemsOf).toList();
  }

  private static LazyIterator zip(Arguments args) {
    var sources = sources(args);
    return LazyIterator.of(
        args.evaluation(),
        () -> {
          var row = new Object[sources.size()];
          for (int i = 0; i < row.length; i++) {
            if (!sources.get(i).hasNext()) {
              return LazyIterator.END;
            }
            row[i] = sources.get(i).next();
          }
          return row.length == 0 ? LazyIterator.END : PythonTuple.of(row);
        });
  }

  private static LazyIterator zipLongest(Arguments args) {
    var sources = sources(args);
    var filler = args.named().get("default");
    return LazyIterator.of(
        args.evaluation(),
        () -> {
          if (sources.stream().noneMatch(Iterator::hasNext)) {
            return LazyIterator.END;
          }
          var row = new @Nullable Object[sources.size()];
          for (int i = 0; i < row.length; i++) {
            row[i] = sources.get(i).hasNext() ? sources.get(i).next() : filler;
          }
          return PythonTuple.of(row);
        });
  }

  private static LazyIterator join(Arguments args) {
    var outer = args.items(0);
    var inner = new Memorized(args.items(1));
    return new LazyIterator(args.evaluation()) {
      private @Nullable Object left;
      private Iterator<@Nullable Object> rights = Collections.emptyIterator();

      @Override
      protected @Nullable Object produce() {
        while (rights.hasNext() || outer.hasNext()) {
          args.meter().step();
          if (!rights.hasNext()) {
            left = outer.next();
            rights = inner.iterator();
            continue;
          }
          var right = rights.next();
          if (args.lambda(2).isTrue(left, right)) {
            return args.lambda(3).call(left, right);
          }
        }
        return END;
      }
    };
  }

  private static @Nullable Object defaultIfEmpty(Arguments args) {
    var collection =
        ListFunctions.isReusable(args.value(0)) ? args.value(0) : new Memorized(args.items(0));
    return args.itemsOf(collection).hasNext() ? collection : args.value(1);
  }
}
