package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collections with items put in, taken out or exchanged by position. */
final class EditFunctions {

  private EditFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        method(
            "insert",
            "collection: Sequence, position: int, value: object?",
            "A list with a value put in; negative positions count from the end.",
            EditFunctions::insertIntoList),
        method(
            "insert",
            "collection: Iterator, position: int, value: object?",
            "With a value put in, lazily.",
            args -> insert(args, List.of(Collections.singletonList(args.value(2)).iterator()))),
        method(
            "insert",
            "collection: Ordering, position: int, value: object?",
            "With a value put in, lazily.",
            args -> insert(args, List.of(Collections.singletonList(args.value(2)).iterator()))),
        method(
            "insertMany",
            "collection: Iterable, position: int, values: Iterable",
            "With values put in, lazily.",
            EditFunctions::insertMany),
        method(
            "delete",
            "collection: Iterable, position: int, count: int = 1",
            "Without the items from a position on, lazily.",
            args -> exchange(args, Collections.emptyIterator(), args.integer(2, 1))),
        method(
            "replace",
            "collection: Iterable, position: int, value: object?, count: int = 1",
            "With the items from a position on replaced by a value, lazily.",
            args ->
                exchange(
                    args, Collections.singletonList(args.value(2)).iterator(), args.integer(3, 1))),
        method(
            "replaceMany",
            "collection: Iterable, position: int, values: Iterable, count: int = 1",
            "With the items from a position on replaced by values, lazily.",
            args -> exchange(args, args.items(2), args.integer(3, 1))));
  }

  private static PythonList insertIntoList(Arguments args) {
    args.meter().bytes(8L * args.list(0).size());
    var list = new PythonList(args.list(0));
    int size = list.size();
    int position = args.size(1, 0);
    int place = Math.clamp(position < 0 ? (long) position + size : position, 0, size);
    list.add(place, args.value(2));
    return list;
  }

  private static LazyIterator insertMany(Arguments args) {
    return insert(args, List.of());
  }

  /**
   * @param single the value of {@code insert}; empty for {@code insertMany}, which puts a negative
   *     position at the front
   */
  private static LazyIterator insert(
      Arguments args, List<? extends Iterator<? extends @Nullable Object>> single) {
    boolean many = single.isEmpty();
    int position = many ? Math.max(0, args.integer(1)) : args.integer(1);
    var items = args.items(0);
    var before = limited(items, position);
    var values = many ? args.items(2) : single.getFirst();
    var parts = new ArrayList<Iterator<? extends @Nullable Object>>();
    if (position >= 0) {
      parts.add(before);
      parts.add(values);
    }
    parts.add(items);
    return LazyIterator.concatenation(args.evaluation(), parts.iterator());
  }

  private static Iterator<@Nullable Object> limited(Iterator<@Nullable Object> items, int count) {
    return new Iterator<>() {
      private int left = count;

      @Override
      public boolean hasNext() {
        return left > 0 && items.hasNext();
      }

      @Override
      public @Nullable Object next() {
        left--;
        return items.next();
      }
    };
  }

  /** Leaves out the items of a window, and puts {@code values} at its first one. */
  private static LazyIterator exchange(
      Arguments args, Iterator<? extends @Nullable Object> values, int count) {
    long start = args.integer(1);
    long end = count < 0 ? Long.MAX_VALUE : start + count;
    var items = args.items(0);
    return new LazyIterator(args.evaluation()) {
      private long index;
      private boolean isReached;

      @Override
      protected @Nullable Object produce() {
        if (isReached && values.hasNext()) {
          return values.next();
        }
        while (items.hasNext()) {
          var item = items.next();
          boolean inside = index >= start && index < end;
          index++;
          if (!inside) {
            return item;
          }
          if (!isReached) {
            isReached = true;
            if (values.hasNext()) {
              return values.next();
            }
          }
        }
        return END;
      }
    };
  }

  static PythonList splitAt(Arguments args) {
    PythonTuple items = ListFunctions.tuple(args, args.items(0));
    int size = items.size();
    int index = args.integer(1);
    int place = Math.clamp(index < 0 ? (long) index + size : index, 0, size);
    return PythonList.of(
        PythonTuple.copyOf(items.subList(0, place)),
        PythonTuple.copyOf(items.subList(place, size)));
  }
}
