package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.both;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonMaps;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.YaqlErrors;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dicts: making, reading and changing them. */
final class DictFunctions {

  private DictFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function("#map", "*args: MappingRule", "A dict of the pairs.", DictFunctions::ofPairs)
            .takingPairs(),
        function("dict", "*args: MappingRule", "A dict of the pairs.", DictFunctions::ofPairs)
            .takingPairs(),
        function(
                "dict",
                "items: Iterable",
                "A dict of collections of two items each.",
                DictFunctions::ofItems)
            .takingPairs(),
        method(
            "toDict",
            "collection: Iterable, keySelector: Lambda, valueSelector: Lambda = null",
            "A dict with key and value computed from each item.",
            DictFunctions::toDict),
        function(
            "#indexer",
            "dict: Mapping, key: object?",
            "The value of a key, which must be there.",
            args -> args.evaluation().lookUp(args.map(0), args.value(1))),
        function(
            "#indexer",
            "dict: Mapping, key: object?, default: object?",
            "The value of a key, or the default.",
            DictFunctions::get),
        method(
            "get",
            "dict: Mapping, key: object?, default: object? = null",
            "The value of a key, or the default.",
            DictFunctions::get),
        method(
                "set",
                "dict: Mapping, key: object?, value: object?",
                "The dict with one value set.",
                DictFunctions::set)
            .takingPairs(),
        method(
                "set",
                "dict: Mapping, replacements: Mapping",
                "The dict with all values of the other set.",
                args -> with(args, args.map(1)))
            .takingPairs(),
        method(
                "set",
                "dict: Mapping, *args: MappingRule",
                "The dict with the pairs set.",
                args -> with(args, ofPairs(args)))
            .takingPairs(),
        function(
            "#operator_+",
            "left: Mapping, right: Mapping",
            "The left dict with all values of the right one set.",
            args -> with(args, args.map(1))),
        both("len", "dict: Mapping", "Number of keys.", args -> (long) args.map(0).size()),
        method(
            "keys",
            "dict: Mapping",
            "The keys; as a result a set.",
            args -> new DictView(DictView.Kind.KEYS, args.map(0))),
        method(
            "values",
            "dict: Mapping",
            "The values.",
            args -> new DictView(DictView.Kind.VALUES, args.map(0))),
        method(
            "items",
            "dict: Mapping",
            "The [key, value] pairs; add toList() for a result.",
            args -> new DictView(DictView.Kind.ITEMS, args.map(0))),
        method(
            "delete",
            "dict: Mapping, *keys: object?",
            "The dict without the keys.",
            args -> without(args, args.rest().iterator())),
        method(
            "deleteAll",
            "dict: Mapping, keys: Iterable",
            "The dict without the keys.",
            args -> without(args, args.items(1))),
        method(
            "containsKey",
            "dict: Mapping, key: object?",
            "Whether the dict has the key.",
            args -> PythonMaps.containsKey(args.map(0), hashed(args, args.value(1)))),
        method(
            "containsValue",
            "dict: Mapping, value: object?",
            "Whether the dict has the value.",
            DictFunctions::containsValue),
        function(
            "isDict",
            "arg: object?",
            "Whether the value is a dict.",
            args -> args.value(0) instanceof Map<?, ?>));
  }

  private static PythonDict ofPairs(Arguments args) {
    var dict = args.model().newFrozenDict();
    for (var pair : args.restPairs()) {
      dict.set(args.evaluate(pair.key()), args.evaluate(pair.value()));
    }
    return dict;
  }

  private static PythonDict ofItems(Arguments args) {
    var dict = args.model().newFrozenDict();
    for (var items = args.items(0); items.hasNext(); ) {
      var parts = PythonItems.iterator(args, items.next());
      var key = next(parts);
      dict.set(key, next(parts));
    }
    return dict;
  }

  private static @Nullable Object next(Iterator<? extends @Nullable Object> parts) {
    if (!parts.hasNext()) {
      throw YaqlErrors.stopIteration();
    }
    return parts.next();
  }

  private static PythonDict toDict(Arguments args) {
    var dict = args.model().newDict();
    var valueSelector = args.optionalLambda(2);
    for (var items = args.items(0); items.hasNext(); ) {
      var item = items.next();
      var key = args.lambda(1).call(item);
      args.meter().bytes(16);
      dict.set(key, valueSelector.isPresent() ? valueSelector.get().call(item) : item);
    }
    return dict;
  }

  private static @Nullable Object get(Arguments args) {
    var map = args.map(0);
    var key = hashed(args, args.value(1));
    var value = PythonMaps.get(map, key);
    return value == null && !PythonMaps.containsKey(map, key) ? args.value(2) : value;
  }

  /** The key itself; a TypeError if nothing can have it as a key. */
  private static @Nullable Object hashed(Arguments args, @Nullable Object key) {
    args.model().equality().key(key);
    return key;
  }

  private static PythonDict copy(Arguments args, PythonDict into) {
    args.meter().steps(args.map(0).size());
    args.meter().bytes(16L * args.map(0).size());
    args.map(0).forEach(into::set);
    return into;
  }

  private static PythonDict set(Arguments args) {
    var changed = copy(args, args.model().newFrozenDict());
    changed.set(args.value(1), args.value(2));
    return changed;
  }

  private static PythonDict with(Arguments args, Map<?, ?> others) {
    var changed = copy(args, args.model().newFrozenDict());
    args.meter().steps(others.size());
    args.meter().bytes(16L * others.size());
    others.forEach(changed::set);
    return changed;
  }

  private static PythonDict without(Arguments args, Iterator<? extends @Nullable Object> keys) {
    var changed = copy(args, args.model().newDict());
    keys.forEachRemaining(changed::remove);
    return changed;
  }

  private static boolean containsValue(Arguments args) {
    var equality = args.model().equality();
    return args.map(0).values().stream().anyMatch(value -> equality.areEqual(value, args.value(1)));
  }
}
