package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.function.Sorting;
import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Methods of lists and tuples. */
final class ListMethods {

  static final List<Builtin> READING =
      List.of(
          method(
              "index(value, item, start=0, stop=none)", "Where the item is.", ListMethods::index),
          method("count(value, item)", "How often the item is there.", ListMethods::count));

  static final List<Builtin> ALL =
      List.of(
          method(
              "append(value, item)",
              "Adds an item at the end.",
              args -> change(args, list -> list.add(args.get("item")))),
          method("extend(value, iterable)", "Adds all items at the end.", ListMethods::extend),
          method(
              "insert(value, index, item)", "Puts an item before that index.", ListMethods::insert),
          method("remove(value, item)", "Takes away the first such item.", ListMethods::remove),
          method("pop(value, index=-1)", "Takes an item away and gives it.", ListMethods::pop),
          method("clear(value)", "Takes all items away.", args -> change(args, PythonList::clear)),
          method(
              "reverse(value)",
              "Turns the order around.",
              args -> change(args, Collections::reverse)),
          method(
              "sort(value, key=none, reverse=false)",
              "Puts the items in order.",
              ListMethods::sort),
          method(
              "copy(value)",
              "A new list of the same items.",
              args -> args.evaluation().list(args.value())));

  private ListMethods() {}

  private static List<?> receiver(Bound args) {
    return (List<?>) Objects.requireNonNull(args.value());
  }

  private static List<?> read(Bound args) {
    return args.value() instanceof PythonRange range
        ? args.evaluation().list(range)
        : receiver(args);
  }

  private static @Nullable Object change(Bound args, Consumer<PythonList> change) {
    args.model().meter().bytes(8);
    change.accept(args.evaluation().toChange(receiver(args)));
    return null;
  }

  private static @Nullable Object extend(Bound args) {
    var added = args.evaluation().list(args.get("iterable"));
    args.model().meter().bytes(8L * added.size());
    return change(args, list -> list.addAll(added));
  }

  private static @Nullable Object insert(Bound args) {
    return change(
        args,
        list -> {
          args.model().meter().steps(list.size() / 16);
          list.add(SearchMethods.bound(args.integer("index"), list.size()), args.get("item"));
        });
  }

  private static int find(Bound args, List<?> list, int from, int to) {
    for (int i = from; i < to; i++) {
      if (args.evaluation().areEqual(list.get(i), args.get("item"))) {
        return i;
      }
    }
    throw PythonException.valueError("the item is not in list");
  }

  private static @Nullable Object remove(Bound args) {
    return change(
        args,
        list -> {
          int found = find(args, list, 0, list.size());
          list.remove(found);
        });
  }

  private static @Nullable Object pop(Bound args) {
    var list = args.evaluation().toChange(receiver(args));
    int index = args.integer("index");
    int position = index < 0 ? index + list.size() : index;
    if (list.isEmpty()) {
      throw PythonException.indexError("pop from empty list");
    }
    if (position < 0 || position >= list.size()) {
      throw PythonException.indexError("pop index out of range");
    }
    args.model().meter().steps((list.size() - position) / 16);
    return list.remove(position);
  }

  private static @Nullable Object sort(Bound args) {
    var evaluation = args.evaluation();
    var key = args.get("key");
    var sorting = new Sorting(evaluation, args.flag("reverse"));
    return change(
        args,
        list -> {
          var sorted =
              sorting.sorted(
                  new ArrayList<>(list),
                  item -> key == null ? item : evaluation.call(key, Arguments.of(item)));
          list.clear();
          list.addAll(sorted);
        });
  }

  private static long index(Bound args) {
    var list = read(args);
    int from = SearchMethods.bound(args.clamped("start"), list.size());
    int to =
        args.get("stop") == null
            ? list.size()
            : SearchMethods.bound(args.clamped("stop"), list.size());
    return find(args, list, from, to);
  }

  private static long count(Bound args) {
    return read(args).stream()
        .filter(item -> args.evaluation().areEqual(item, args.get("item")))
        .count();
  }
}
