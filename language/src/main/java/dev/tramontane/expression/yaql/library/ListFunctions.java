package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.both;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import dev.tramontane.expression.yaql.runtime.Memorized;
import dev.tramontane.expression.yaql.runtime.ParameterType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists: making, measuring and indexing them. */
final class ListFunctions {

  private ListFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
            "#list",
            "*args: object?",
            "A list of the items.",
            args -> tuple(args, args.rest().iterator())),
        function(
            "list",
            "*args: object?",
            "A list of the items; iterators are spliced in.",
            args -> tuple(args, spliced(args))),
        function(
            "#indexer",
            "list: Sequence, index: int",
            "The item at an index; negative ones count from the end.",
            ListFunctions::item),
        both("len", "sequence: Sequence", "Number of items.", args -> (long) args.list(0).size()),
        both(
            "len",
            "collection: Iterator",
            "Number of items; uses the iterator up.",
            ListFunctions::count),
        method("count", "collection: Iterable", "Number of items.", ListFunctions::count),
        method(
            "toList",
            "collection: Iterable",
            "The items as a list.",
            args -> tuple(args, args.items(0))),
        method(
            "flatten",
            "collection: Iterable",
            "The items of all nested collections, lazily.",
            ListFunctions::flatten),
        method(
            "memorize",
            "collection: Iterable",
            "A view of an iterator that can be used many times.",
            ListFunctions::memorize),
        function(
            "isList",
            "arg: object?",
            "Whether the value is a list.",
            args -> args.value(0) instanceof List<?>),
        function(
            "isIterable",
            "value: object?",
            "Whether the value is a collection other than a dict or text.",
            args -> ParameterType.isIterable(args.value(0))),
        method(
            "reverse",
            "collection: Iterable",
            "The items from the last to the first.",
            args -> tuple(args, args.items(0)).reversed().iterator()),
        method(
            "splitAt",
            "collection: Iterable, index: int",
            "Two lists: before and from the index.",
            EditFunctions::splitAt));
  }

  static PythonTuple tuple(Arguments args, Iterator<? extends @Nullable Object> items) {
    var list = new ArrayList<@Nullable Object>();
    while (items.hasNext()) {
      args.meter().bytes(8);
      args.meter().step();
      list.add(items.next());
    }
    return PythonTuple.copyOf(list);
  }

  /** The arguments, with iterators at any depth of iterators replaced by their items. */
  static Iterator<@Nullable Object> spliced(Arguments args) {
    return unfolded(args, args.rest().iterator(), ParameterType::isIterator);
  }

  private static LazyIterator flatten(Arguments args) {
    return unfolded(args, args.items(0), ParameterType::isIterable);
  }

  private static LazyIterator unfolded(
      Arguments args,
      Iterator<? extends @Nullable Object> items,
      java.util.function.Predicate<@Nullable Object> unfolds) {
    var open = new ArrayDeque<Iterator<? extends @Nullable Object>>();
    open.push(items);
    return LazyIterator.of(
        args.evaluation(),
        () -> {
          while (!open.isEmpty()) {
            args.meter().step();
            if (!open.peek().hasNext()) {
              open.pop();
              continue;
            }
            var item = open.peek().next();
            if (!unfolds.test(item)) {
              return item;
            }
            open.push(args.itemsOf(item));
          }
          return LazyIterator.END;
        });
  }

  private static @Nullable Object item(Arguments args) {
    var list = args.list(0);
    int index = args.integer(1);
    int place = index < 0 ? index + list.size() : index;
    if (place < 0 || place >= list.size()) {
      throw PythonException.indexError("tuple index out of range");
    }
    return list.get(place);
  }

  private static long count(Arguments args) {
    long count = 0;
    for (var items = args.items(0); items.hasNext(); items.next()) {
      count++;
    }
    return count;
  }

  private static @Nullable Object memorize(Arguments args) {
    return isReusable(args.value(0)) ? args.value(0) : new Memorized(args.items(0));
  }

  /** Whether a collection can be gone through again as it is. */
  static boolean isReusable(@Nullable Object value) {
    return value instanceof List<?> || ParameterType.isSet(value);
  }
}
