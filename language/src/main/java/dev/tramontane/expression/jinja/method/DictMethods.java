package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonMaps;
import dev.tramontane.expression.python.PythonTuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Methods of dicts. */
final class DictMethods {

  static final List<Builtin> ALL =
      List.of(
          method(
              "get(value, key, default=none)",
              "The value of a key, or default.",
              args -> get(args, args.get("default"))),
          method("keys(value)", "The keys.", args -> view(args, DictView.Kind.KEYS)),
          method("values(value)", "The values.", args -> view(args, DictView.Kind.VALUES)),
          method(
              "items(value)", "The (key, value) pairs.", args -> view(args, DictView.Kind.ITEMS)),
          method(
              "pop(value, key, default=?)",
              "Takes a key away and gives its value.",
              DictMethods::pop),
          method("popitem(value)", "Takes the last pair away and gives it.", DictMethods::popItem),
          method(
              "update(value, other=?, **kwargs)",
              "Puts all entries of another dict.",
              DictMethods::update),
          method(
              "setdefault(value, key, default=none)",
              "The value of a key, which gets default if there is none.",
              DictMethods::setDefault),
          method("clear(value)", "Takes all entries away.", DictMethods::clear),
          method(
              "copy(value)", "A new dict of the same entries.", args -> copy(args, receiver(args))),
          method(
              "fromkeys(value, iterable, default=none)",
              "A new dict that has the same value for all these keys.",
              DictMethods::fromKeys));

  private DictMethods() {}

  private static Map<?, ?> receiver(Bound args) {
    return (Map<?, ?>) Objects.requireNonNull(args.value());
  }

  private static PythonDict changed(Bound args) {
    args.model().meter().bytes(16);
    return args.evaluation().toChange(receiver(args));
  }

  private static @Nullable Object get(Bound args, @Nullable Object fallback) {
    var key = Undefined.require(args.get("key"));
    if (!(key instanceof String)) {
      args.model().equality().key(key);
    }
    return PythonMaps.containsKey(receiver(args), key)
        ? args.evaluation().item(receiver(args), key)
        : fallback;
  }

  private static DictView view(Bound args, DictView.Kind kind) {
    var settled = Objects.requireNonNull(args.evaluation().settled(receiver(args)));
    return new DictView(kind, (Map<?, ?>) settled);
  }

  private static @Nullable Object pop(Bound args) {
    var dict = changed(args);
    var key = Undefined.require(args.get("key"));
    if (!dict.isEmpty() && dict.containsKey(key)) {
      return dict.remove(key);
    }
    if (!args.isGiven("default")) {
      throw PythonException.keyError(args.model().text().repr(key));
    }
    return args.get("default");
  }

  private static Object popItem(Bound args) {
    var dict = changed(args);
    if (dict.isEmpty()) {
      throw PythonException.keyError("'popitem(): dictionary is empty'");
    }
    args.model().meter().steps(dict.size());
    var last = new ArrayList<>(dict.entrySet()).getLast();
    dict.remove(last.getKey());
    return PythonTuple.of(last.getKey(), last.getValue());
  }

  private static @Nullable Object update(Bound args) {
    var dict = changed(args);
    if (args.isGiven("other")) {
      put(args, dict, args.get("other"));
    }
    args.named().forEach(dict::set);
    return null;
  }

  private static void put(Bound args, PythonDict dict, @Nullable Object other) {
    var evaluation = args.evaluation();
    for (var item : evaluation.list(other)) {
      if (other instanceof Map<?, ?>) {
        dict.set(item, evaluation.item(other, item));
        continue;
      }
      var pair = evaluation.list(item);
      if (pair.size() != 2) {
        throw PythonException.valueError(
            "dictionary update sequence element has length %d; 2 is required"
                .formatted(pair.size()));
      }
      dict.set(pair.get(0), pair.get(1));
    }
  }

  private static @Nullable Object setDefault(Bound args) {
    var dict = changed(args);
    var key = Undefined.require(args.get("key"));
    if (!dict.containsKey(key)) {
      dict.set(key, args.get("default"));
    }
    return dict.get(key);
  }

  private static @Nullable Object clear(Bound args) {
    var dict = changed(args);
    for (var key : new ArrayList<>(dict.keySet())) {
      dict.remove(key);
    }
    return null;
  }

  private static PythonDict copy(Bound args, Map<?, ?> map) {
    var copy = args.model().newDict();
    put(args, copy, map);
    return copy;
  }

  private static PythonDict fromKeys(Bound args) {
    var dict = args.model().newDict();
    args.evaluation()
        .iterate(args.get("iterable"))
        .forEachRemaining(key -> dict.set(key, args.get("default")));
    return dict;
  }
}
