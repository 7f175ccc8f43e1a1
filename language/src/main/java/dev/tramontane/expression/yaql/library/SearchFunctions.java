package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.YaqlErrors;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Queries for one item, or for where it is. */
final class SearchFunctions {

  private SearchFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        method(
            "first",
            "collection: Iterable, default: object? = none",
            "The first item.",
            SearchFunctions::first),
        method(
            "last",
            "collection: Iterable, default: object? = none",
            "The last item.",
            SearchFunctions::last),
        method("single", "collection: Iterable", "The only item.", SearchFunctions::single),
        method(
            "contains",
            "collection: Iterable, value: object?",
            "Whether the value is among the items.",
            args -> contains(args, 0, 1)),
        method(
            "indexOf",
            "collection: Iterable, item: object?",
            "Where the item is first, -1 if nowhere.",
            args -> index(args, equalTo(args), false)),
        method(
            "lastIndexOf",
            "collection: Iterable, item: object?",
            "Where the item is last, -1 if nowhere.",
            args -> index(args, equalTo(args), true)),
        method(
            "indexWhere",
            "collection: Iterable, predicate: Lambda",
            "Where the predicate first holds, -1 if nowhere.",
            args -> index(args, item -> args.lambda(1).isTrue(item), false)),
        method(
            "lastIndexWhere",
            "collection: Iterable, predicate: Lambda",
            "Where the predicate last holds, -1 if nowhere.",
            args -> index(args, item -> args.lambda(1).isTrue(item), true)));
  }

  private static @Nullable Object first(Arguments args) {
    var items = args.items(0);
    return items.hasNext() ? items.next() : missing(args);
  }

  private static @Nullable Object missing(Arguments args) {
    if (!args.isGiven(1)) {
      throw YaqlErrors.stopIteration();
    }
    return args.value(1);
  }

  private static @Nullable Object last(Arguments args) {
    if (args.value(0) instanceof List<?> list && !list.isEmpty()) {
      return list.getLast();
    }
    var items = args.items(0);
    if (!items.hasNext()) {
      return missing(args);
    }
    var last = items.next();
    while (items.hasNext()) {
      last = items.next();
    }
    return last;
  }

  private static @Nullable Object single(Arguments args) {
    var items = args.items(0);
    if (!items.hasNext()) {
      throw YaqlErrors.stopIteration();
    }
    var single = items.next();
    if (items.hasNext()) {
      throw YaqlErrors.stopIteration();
    }
    return single;
  }

  /** Whether one argument is among the items of another; sets look it up by its hash. */
  static boolean contains(Arguments args, int collection, int value) {
    var wanted = args.value(value);
    if (args.value(collection) instanceof Set<?> set) {
      return set.contains(wanted);
    }
    var equality = args.model().equality();
    for (var items = args.items(collection); items.hasNext(); ) {
      var item = items.next();
      if (item == wanted || equality.areEqual(item, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static Predicate<@Nullable Object> equalTo(Arguments args) {
    var equality = args.model().equality();
    return item -> equality.areEqual(item, args.value(1));
  }

  private static long index(Arguments args, Predicate<@Nullable Object> wanted, boolean last) {
    long found = -1;
    long index = 0;
    for (var items = args.items(0); items.hasNext(); index++) {
      if (wanted.test(items.next())) {
        found = index;
        if (!last) {
          return found;
        }
      }
    }
    return found;
  }
}
