package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Methods of sets, which only {@code yaml_parse} gives; some of them dict views have too. */
final class SetMethods {

  static final List<Builtin> ALL =
      List.of(
          changing("add(value, item)", "Adds an item.", (args, set) -> set.add(item(args))),
          changing(
              "discard(value, item)",
              "Takes an item away, if it is there.",
              (args, set) -> set.remove(item(args))),
          changing("remove(value, item)", "Takes an item away.", SetMethods::remove),
          changing("clear(value)", "Takes all items away.", (_, set) -> set.clear()),
          method("pop(value)", "Takes any item away and gives it.", SetMethods::pop),
          method("copy(value)", "A new set of the same items.", SetMethods::copy),
          making("union(value, *others)", "The items of all.", PythonSet::addAll),
          making("intersection(value, *others)", "The items all have.", SetMethods::retain),
          making(
              "difference(value, *others)",
              "The items that none of the others has.",
              SetMethods::removeAll),
          making(
              "symmetric_difference(value, other)",
              "The items that only one has.",
              SetMethods::toggle),
          updating("update(value, *others)", "Adds the items of all.", PythonSet::addAll),
          updating(
              "intersection_update(value, *others)", "Keeps what all have.", SetMethods::retain),
          updating(
              "difference_update(value, *others)",
              "Takes away what the others have.",
              SetMethods::removeAll),
          updating(
              "symmetric_difference_update(value, other)",
              "Keeps what only one has.",
              SetMethods::toggle),
          method(
              "issubset(value, other)",
              "Whether the other has all items.",
              args -> set(args, args.get("other")).containsAll(receiver(args))),
          method(
              "issuperset(value, other)",
              "Whether it has all items of the other.",
              args -> receiver(args).containsAll(set(args, args.get("other")))),
          method(
              "isdisjoint(value, other)",
              "Whether the two have no item in common.",
              SetMethods::isDisjoint));

  private SetMethods() {}

  private static Builtin changing(String signature, String doc, BiConsumer<Bound, PythonSet> body) {
    return method(
        signature,
        doc,
        args -> {
          args.model().meter().bytes(16);
          body.accept(args, receiver(args));
          return null;
        });
  }

  private static Builtin making(
      String signature, String doc, BiConsumer<PythonSet, PythonSet> combine) {
    return method(signature, doc, args -> combined(args, copy(args), combine));
  }

  private static Builtin updating(
      String signature, String doc, BiConsumer<PythonSet, PythonSet> combine) {
    return method(
        signature,
        doc,
        args -> {
          combined(args, receiver(args), combine);
          return null;
        });
  }

  private static PythonSet combined(
      Bound args, PythonSet into, BiConsumer<PythonSet, PythonSet> combine) {
    if (args.isGiven("other")) {
      combine.accept(into, set(args, args.get("other")));
    }
    args.rest().forEach(other -> combine.accept(into, set(args, other)));
    return into;
  }

  private static PythonSet receiver(Bound args) {
    return (PythonSet) Objects.requireNonNull(args.value());
  }

  private static @Nullable Object item(Bound args) {
    return Undefined.require(args.get("item"));
  }

  private static PythonSet set(Bound args, @Nullable Object items) {
    var set = args.model().newSet();
    args.evaluation()
        .iterate(items)
        .forEachRemaining(item -> {
          args.model().meter().bytes(16);
          set.add(Undefined.require(item));
        });
    return set;
  }

  private static PythonSet copy(Bound args) {
    return set(args, receiver(args));
  }

  private static void remove(Bound args, PythonSet set) {
    if (!set.remove(item(args))) {
      throw PythonException.keyError(args.model().text().repr(item(args)));
    }
  }

  private static @Nullable Object pop(Bound args) {
    var items = receiver(args).iterator();
    if (!items.hasNext()) {
      throw PythonException.keyError("'pop from an empty set'");
    }
    var item = items.next();
    items.remove();
    return item;
  }

  private static void retain(PythonSet into, PythonSet other) {
    into.retainAll(other);
  }

  private static void removeAll(PythonSet into, PythonSet other) {
    for (var item : other) {
      into.remove(item);
    }
  }

  private static void toggle(PythonSet into, PythonSet other) {
    for (var item : new ArrayList<@Nullable Object>(other)) {
      if (!into.remove(item)) {
        into.add(item);
      }
    }
  }

  private static boolean isDisjoint(Bound args) {
    for (var items = args.evaluation().iterate(args.get("other")); items.hasNext(); ) {
      if (args.evaluation().contains(args.value(), items.next())) {
        return false;
      }
    }
    return true;
  }
}
