package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.filter;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonRange;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters on anything that has items. */
final class SequenceFilters {

  static final List<Builtin> ALL =
      List.of(
          filter("first(value)", "The first item.", SequenceFilters::first),
          filter("last(value)", "The last item.", SequenceFilters::last),
          filter("length(value)", "The number of items or characters.", SequenceFilters::length),
          filter("count(value)", "The number of items or characters.", SequenceFilters::length),
          filter("list(value)", "A list of the items.", args -> list(args)),
          filter(
              "join(value, d='', attribute=none)",
              "The texts of the items, one after the other, with d between them.",
              SequenceFilters::join),
          filter("reverse(value)", "The items or characters backwards.", SequenceFilters::reverse),
          filter("random(value)", "Any one of the items.", SequenceFilters::random),
          filter("items(value)", "The (key, value) pairs of a dict.", SequenceFilters::items),
          filter(
              "batch(value, linecount, fill_with=none)",
              "Lists of linecount items each; the last one is filled up.",
              args -> Lazy.of(() -> batch(args))),
          filter(
              "slice(value, slices, fill_with=none)",
              "The items spread over so many lists; short ones are filled up.",
              args -> Lazy.of(() -> slice(args))),
          filter(
              "sum(value, attribute=none, start=0)",
              "All items added to start.",
              SequenceFilters::sum));

  private SequenceFilters() {}

  private static PythonList list(Bound args) {
    return args.evaluation().list(args.value());
  }

  private static @Nullable Object first(Bound args) {
    var items = args.evaluation().iterate(args.value());
    return items.hasNext()
        ? items.next()
        : Undefined.strict("", "No first item, sequence was empty.");
  }

  private static @Nullable Object last(Bound args) {
    requireReversible(args.value());
    var items = list(args);
    return items.isEmpty()
        ? Undefined.strict("", "No last item, sequence was empty.")
        : items.getLast();
  }

  private static void requireReversible(@Nullable Object value) {
    switch (Undefined.require(value)) {
      case String _, Markup _, List<?> _, Map<?, ?> _, PythonRange _, DictView _ -> {}
      case null, default ->
          throw PythonException.typeError(
              "'%s' object is not reversible".formatted(TypeNames.of(value)));
    }
  }

  private static Object length(Bound args) {
    return args.evaluation().length(args.value());
  }

  private static Object join(Bound args) {
    var evaluation = args.evaluation();
    var getter = Attributes.getter(evaluation, args.get("attribute"));
    var separator = args.text("d");
    boolean escapes = evaluation.autoescapes();
    var joined = new StringBuilder();
    var items = evaluation.iterate(args.value());
    for (boolean first = true; items.hasNext(); first = false) {
      var item = getter.apply(items.next());
      var text = escapes ? escaped(evaluation.text(item), item) : evaluation.text(item);
      args.model().meter().bytes(separator.length() + text.length());
      joined.append(first ? "" : separator).append(text);
    }
    return escapes ? new Markup(joined.toString()) : joined.toString();
  }

  private static String escaped(String text, @Nullable Object item) {
    return item instanceof Markup ? text : Markup.escape(text).text();
  }

  private static @Nullable Object reverse(Bound args) {
    if (args.value() instanceof String text) {
      args.model().meter().bytes(text.length());
      return new StringBuilder(text).reverse().toString();
    }
    var items = list(args);
    Collections.reverse(items);
    return args.value() instanceof Iterator<?> ? items : items.iterator();
  }

  private static @Nullable Object random(Bound args) {
    var items = list(args);
    return items.isEmpty()
        ? Undefined.strict("", "No random item, sequence was empty.")
        : items.get(args.evaluation().context().entropy().random().nextInt(items.size()));
  }

  private static Object items(Bound args) {
    return Lazy.of(() ->
        switch (args.value()) {
          case Undefined _ -> Collections.emptyIterator();
          case Map<?, ?> map -> pairs(args, map);
          case null, default ->
              throw PythonException.typeError("Can only get item pairs from a mapping.");
        });
  }

  private static Iterator<@Nullable Object> pairs(Bound args, Map<?, ?> map) {
    var evaluation = args.evaluation();
    return Lazy.map(evaluation.iterate(map), key -> PythonTuple.of(key, evaluation.item(map, key)));
  }

  private static Iterator<@Nullable Object> batch(Bound args) {
    var size = args.get("linecount");
    var batches = new ArrayList<@Nullable Object>();
    var batch = new PythonList();
    for (var item : list(args)) {
      if (args.evaluation().areEqual((long) batch.size(), size)) {
        batches.add(batch);
        batch = new PythonList();
      }
      batch.add(item);
    }
    if (!batch.isEmpty()) {
      if (args.get("fill_with") != null) {
        fill(batch, args.clamped("linecount") - batch.size(), args);
      }
      batches.add(batch);
    }
    return batches.iterator();
  }

  private static void fill(PythonList list, int missing, Bound args) {
    var filler = args.get("fill_with");
    if (filler != null) {
      args.model().meter().steps(missing);
      for (int i = 0; i < missing; i++) {
        list.add(filler);
      }
    }
  }

  private static Iterator<@Nullable Object> slice(Bound args) {
    var items = list(args);
    int slices = args.clamped("slices");
    if (slices == 0) {
      throw PythonException.zeroDivision("integer division or modulo by zero");
    }
    args.model().meter().steps(slices);
    var parts = new ArrayList<@Nullable Object>();
    int size = items.size() / Math.max(1, slices);
    int longer = items.size() % Math.max(1, slices);
    int start = 0;
    for (int i = 0; i < slices; i++) {
      int end = start + size + (i < longer ? 1 : 0);
      var part = new PythonList(items.subList(start, end));
      fill(part, i < longer ? 0 : 1, args);
      parts.add(part);
      start = end;
    }
    return parts.iterator();
  }

  private static @Nullable Object sum(Bound args) {
    var evaluation = args.evaluation();
    if (args.get("start") instanceof String) {
      throw PythonException.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    var getter = Attributes.getter(evaluation, args.get("attribute"));
    var sum = args.get("start");
    var items = evaluation.iterate(args.value());
    while (items.hasNext()) {
      sum = evaluation.add(sum, getter.apply(items.next()));
    }
    return sum;
  }
}
