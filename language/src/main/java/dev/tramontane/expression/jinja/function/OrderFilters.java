package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.filter;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonTuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Filters that compare items: sorting, grouping, extremes. */
final class OrderFilters {

  private static final List<String> GROUP = List.of("grouper", "list");
  private static final Pattern COMMA = Pattern.compile(",");

  static final List<Builtin> ALL =
      List.of(
          filter(
              "sort(value, reverse=false, case_sensitive=false, attribute=none)",
              "The items in order; attribute may name several, separated by commas.",
              OrderFilters::sort),
          filter(
              "unique(value, case_sensitive=false, attribute=none)",
              "The items without those that were there before.",
              OrderFilters::unique),
          filter(
              "min(value, case_sensitive=false, attribute=none)",
              "The smallest item.",
              args -> extreme(args, false)),
          filter(
              "max(value, case_sensitive=false, attribute=none)",
              "The largest item.",
              args -> extreme(args, true)),
          filter(
              "groupby(value, attribute, default=none, case_sensitive=false)",
              "Pairs of an attribute's value (grouper) and the list of items that have it.",
              OrderFilters::groupBy),
          filter(
              "dictsort(value, case_sensitive=false, by='key', reverse=false)",
              "The (key, value) pairs of a dict in order of key or value.",
              OrderFilters::dictSort));

  private OrderFilters() {}

  private static UnaryOperator<@Nullable Object> key(Bound args) {
    var getter = Attributes.getter(args.evaluation(), args.get("attribute"), args.get("default"));
    boolean caseSensitive = args.isTrue("case_sensitive");
    return item -> Attributes.fold(getter.apply(item), caseSensitive);
  }

  private static Object sort(Bound args) {
    var sorting = new Sorting(args.evaluation(), args.flag("reverse"));
    var items = args.evaluation().list(args.value());
    return new PythonList(sorting.sorted(items, sortKey(args)));
  }

  private static UnaryOperator<@Nullable Object> sortKey(Bound args) {
    if (!(args.get("attribute") instanceof String text) || text.indexOf(',') < 0) {
      return key(args);
    }
    boolean caseSensitive = args.isTrue("case_sensitive");
    var getters = new ArrayList<UnaryOperator<@Nullable Object>>();
    for (var part : COMMA.split(text)) {
      getters.add(Attributes.getter(args.evaluation(), part));
    }
    return item -> {
      var keys = new PythonList();
      for (var getter : getters) {
        keys.add(Attributes.fold(getter.apply(item), caseSensitive));
      }
      return keys;
    };
  }

  private static Object unique(Bound args) {
    return Lazy.of(() -> {
      var key = key(args);
      var seen = new HashSet<Object>();
      return Lazy.filter(
          args.evaluation().iterate(args.value()),
          item -> seen.add(args.model().equality().key(Undefined.require(key.apply(item)))));
    });
  }

  private static @Nullable Object extreme(Bound args, boolean largest) {
    var evaluation = args.evaluation();
    var items = evaluation.iterate(args.value());
    if (!items.hasNext()) {
      return Undefined.strict("", "No aggregated item, sequence was empty.");
    }
    var key = key(args);
    var best = items.next();
    var bestKey = key.apply(best);
    while (items.hasNext()) {
      var item = items.next();
      var itemKey = key.apply(item);
      boolean better =
          largest ? evaluation.isLess(bestKey, itemKey) : evaluation.isLess(itemKey, bestKey);
      if (better) {
        best = item;
        bestKey = itemKey;
      }
    }
    return best;
  }

  private static Object groupBy(Bound args) {
    var evaluation = args.evaluation();
    var key = key(args);
    var grouper = Attributes.getter(evaluation, args.get("attribute"), args.get("default"));
    var sorted = new Sorting(evaluation, false).sorted(evaluation.list(args.value()), key);
    var groups = new PythonList();
    PythonList group = new PythonList();
    Object groupKey = null;
    for (var item : sorted) {
      var itemKey = key.apply(item);
      if (groups.isEmpty() || !evaluation.areEqual(groupKey, itemKey)) {
        group = new PythonList();
        groupKey = itemKey;
        groups.add(PythonTuple.named(GROUP, grouper.apply(item), group));
      }
      group.add(item);
    }
    return groups;
  }

  private static Object dictSort(Bound args) {
    int position =
        switch (args.text("by")) {
          case "key" -> 0;
          case "value" -> 1;
          default ->
              throw new PythonException(
                  "FilterArgumentError", "You can only sort by either \"key\" or \"value\"");
        };
    boolean caseSensitive = args.isTrue("case_sensitive");
    var sorting = new Sorting(args.evaluation(), args.flag("reverse"));
    return new PythonList(
        sorting.sorted(pairs(args), pair -> Attributes.fold(part(pair, position), caseSensitive)));
  }

  private static @Nullable Object part(@Nullable Object pair, int position) {
    return pair instanceof PythonTuple tuple ? tuple.get(position) : null;
  }

  private static PythonList pairs(Bound args) {
    if (!(Undefined.require(args.value()) instanceof Map<?, ?> map)) {
      throw PythonException.attributeError("only a dict has items");
    }
    var evaluation = args.evaluation();
    var pairs = new PythonList();
    evaluation
        .iterate(map)
        .forEachRemaining(key -> pairs.add(PythonTuple.of(key, evaluation.item(map, key))));
    return pairs;
  }
}
