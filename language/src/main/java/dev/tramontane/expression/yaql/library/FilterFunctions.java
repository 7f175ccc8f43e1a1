package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.both;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import dev.tramontane.expression.yaql.runtime.ParameterType;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries that pass items on, changed or chosen, one by one. */
final class FilterFunctions {

  private FilterFunctions() {}

  static List<FunctionDefinition> all() {
    var where =
        method(
            "where",
            "collection: Iterable, predicate: Lambda",
            "The items for which the predicate holds, lazily.",
            FilterFunctions::where);
    var select =
        method(
            "select",
            "collection: Iterable, selector: Lambda",
            "What the selector makes of each item, lazily.",
            FilterFunctions::select);
    var limit =
        method(
            "limit",
            "collection: Iterable, count: int",
            "The first items, lazily.",
            FilterFunctions::limit);
    return List.of(
        where,
        where.named("filter"),
        select,
        select.named("map"),
        limit,
        limit.named("take"),
        method(
            "skip",
            "collection: Iterable, count: int",
            "All but the first items, lazily.",
            FilterFunctions::skip),
        method(
            "takeWhile",
            "collection: Iterable, predicate: Lambda",
            "The items up to the first for which the predicate fails, lazily.",
            FilterFunctions::takeWhile),
        method(
            "skipWhile",
            "collection: Iterable, predicate: Lambda",
            "The items from the first for which the predicate fails, lazily.",
            FilterFunctions::skipWhile),
        method(
            "selectMany",
            "collection: Iterable, selector: Lambda",
            "The items of all collections that the selector gives, lazily.",
            FilterFunctions::selectMany),
        both(
            "distinct",
            "collection: Iterable, keySelector: Lambda = null",
            "The items without repetitions, lazily.",
            FilterFunctions::distinct),
        both(
            "enumerate",
            "collection: Iterable, start: int = 0",
            "[index, item] for each item, lazily.",
            FilterFunctions::enumerate),
        both(
            "append",
            "collection: Iterable, *args: object?",
            "The items and then the values, lazily.",
            args ->
                LazyIterator.concatenation(
                    args.evaluation(), List.of(args.items(0), args.rest().iterator()).iterator())));
  }

  private static LazyIterator where(Arguments args) {
    var items = args.items(0);
    var predicate = args.lambda(1);
    return LazyIterator.of(
        args.evaluation(),
        () -> {
          while (items.hasNext()) {
            var item = items.next();
            if (predicate.isTrue(item)) {
              return item;
            }
          }
          return LazyIterator.END;
        });
  }

  private static LazyIterator select(Arguments args) {
    var items = args.items(0);
    var selector = args.lambda(1);
    return LazyIterator.of(
        args.evaluation(), () -> items.hasNext() ? selector.call(items.next()) : LazyIterator.END);
  }

  private static int count(Arguments args) {
    int count = args.integer(1);
    if (count < 0 || args.value(1) instanceof BigInteger) {
      throw PythonException.valueError("the number of items must be from 0 to sys.maxsize");
    }
    return count;
  }

  private static LazyIterator limit(Arguments args) {
    var items = args.items(0);
    int count = count(args);
    return new LazyIterator(args.evaluation()) {
      private int left = count;

      @Override
      protected @Nullable Object produce() {
        return left-- > 0 && items.hasNext() ? items.next() : END;
      }
    };
  }

  private static LazyIterator skip(Arguments args) {
    var items = args.items(0);
    int count = count(args);
    return new LazyIterator(args.evaluation()) {
      private int left = count;

      @Override
      protected @Nullable Object produce() {
        for (; left > 0 && items.hasNext(); left--) {
          items.next();
        }
        return items.hasNext() ? items.next() : END;
      }
    };
  }

  private static LazyIterator takeWhile(Arguments args) {
    var items = args.items(0);
    var predicate = args.lambda(1);
    return LazyIterator.of(
        args.evaluation(),
        () -> {
          if (!items.hasNext()) {
            return LazyIterator.END;
          }
          var item = items.next();
          return predicate.isTrue(item) ? item : LazyIterator.END;
        });
  }

  private static LazyIterator skipWhile(Arguments args) {
    var items = args.items(0);
    var predicate = args.lambda(1);
    return new LazyIterator(args.evaluation()) {
      private boolean isPast;

      @Override
      protected @Nullable Object produce() {
        while (items.hasNext()) {
          var item = items.next();
          isPast = isPast || !predicate.isTrue(item);
          if (isPast) {
            return item;
          }
        }
        return END;
      }
    };
  }

  private static LazyIterator selectMany(Arguments args) {
    var items = args.items(0);
    var selector = args.lambda(1);
    var parts =
        new Iterator<Iterator<? extends @Nullable Object>>() {
          @Override
          public boolean hasNext() {
            return items.hasNext();
          }

          @Override
          public Iterator<? extends @Nullable Object> next() {
            var part = selector.call(items.next());
            return ParameterType.isIterable(part)
                ? args.itemsOf(part)
                : Collections.singletonList(part).iterator();
          }
        };
    return LazyIterator.concatenation(args.evaluation(), parts);
  }

  private static LazyIterator distinct(Arguments args) {
    var items = args.items(0);
    var selector = args.optionalLambda(1);
    var seen = args.model().newFrozenSet();
    return LazyIterator.of(
        args.evaluation(),
        () -> {
          while (items.hasNext()) {
            var item = items.next();
            if (seen.add(selector.isPresent() ? selector.get().call(item) : item)) {
              return item;
            }
          }
          return LazyIterator.END;
        });
  }

  private static LazyIterator enumerate(Arguments args) {
    var items = args.items(0);
    var start = args.number(1, 0);
    return new LazyIterator(args.evaluation()) {
      private Number index = start;

      @Override
      protected @Nullable Object produce() {
        if (!items.hasNext()) {
          return END;
        }
        var pair = PythonList.of(index, items.next());
        index = PythonNumbers.add(index, 1L);
        return pair;
      }
    };
  }
}
