package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonSet;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.LazyIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sequences made of nothing but a rule. */
final class GenerateFunctions {

  private GenerateFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
            "range",
            "stop: int",
            "Integers from 0 to before stop, lazily.",
            args -> range(args, 0L, args.number(0), 1L)),
        function(
            "range",
            "start: int, stop: int, step: int = 1",
            "Integers from start to before stop, lazily.",
            args -> range(args, args.number(0), args.number(1), args.number(2, 1))),
        function(
            "sequence",
            "start: int = 0, step: int = 1",
            "Integers without end, lazily.",
            args -> count(args, args.number(0, 0), Optional.empty(), args.number(1, 1))),
        method(
            "repeat",
            "value: object?, times: int = -1",
            "The value again and again, lazily.",
            GenerateFunctions::repeat),
        method(
            "cycle",
            "collection: Iterable",
            "The items again and again, lazily.",
            GenerateFunctions::cycle),
        function(
            "generate",
            "initial: object?, predicate: Lambda, producer: Lambda, selector: Lambda = null,"
                + " decycle: bool = false",
            "Values made one of the other while the predicate holds, lazily.",
            GenerateFunctions::generate),
        function(
            "generateMany",
            "initial: object?, producer: Lambda, selector: Lambda = null, decycle: bool = false,"
                + " depthFirst: bool = false",
            "A walk through a tree, lazily.",
            GenerateFunctions::generateMany));
  }

  private static LazyIterator range(Arguments args, Number start, Number stop, Number step) {
    if (PythonNumbers.signum(step) == 0) {
      throw PythonException.valueError("range() arg 3 must not be zero");
    }
    return count(args, start, Optional.of(stop), step);
  }

  private static LazyIterator count(
      Arguments args, Number start, Optional<Number> stop, Number step) {
    int direction = PythonNumbers.signum(step);
    return new LazyIterator(args.evaluation()) {
      private Number next = start;

      @Override
      protected @Nullable Object produce() {
        if (stop.isPresent() && direction * PythonNumbers.compare(next, stop.get()) >= 0) {
          return END;
        }
        var number = next;
        next = PythonNumbers.add(number, step);
        return number;
      }
    };
  }

  private static LazyIterator repeat(Arguments args) {
    int times = args.integer(1, -1);
    return new LazyIterator(args.evaluation()) {
      private int done;

      @Override
      protected @Nullable Object produce() {
        return times < 0 || done++ < times ? args.value(0) : END;
      }
    };
  }

  private static LazyIterator cycle(Arguments args) {
    var items = args.items(0);
    return new LazyIterator(args.evaluation()) {
      private final List<@Nullable Object> seen = new ArrayList<>();
      private Iterator<@Nullable Object> round = items;
      private boolean isRecorded;

      @Override
      protected @Nullable Object produce() {
        if (!round.hasNext()) {
          isRecorded = true;
          round = seen.iterator();
        }
        if (!round.hasNext()) {
          return END;
        }
        var item = round.next();
        if (!isRecorded) {
          seen.add(item);
        }
        return item;
      }
    };
  }

  private static Optional<PythonSet> past(Arguments args, int decycle) {
    return args.flag(decycle, false) ? Optional.of(args.model().newFrozenSet()) : Optional.empty();
  }

  private static @Nullable Object selected(Arguments args, int selector, @Nullable Object value) {
    var lambda = args.optionalLambda(selector);
    return lambda.isPresent() ? lambda.get().call(value) : value;
  }

  private static LazyIterator generate(Arguments args) {
    var past = past(args, 4);
    return new LazyIterator(args.evaluation()) {
      private @Nullable Object value = args.value(0);
      private boolean hasStarted;

      @Override
      protected @Nullable Object produce() {
        if (hasStarted) {
          value = args.lambda(2).call(value);
        }
        hasStarted = true;
        if (!args.lambda(1).isTrue(value) || past.isPresent() && !past.get().add(value)) {
          return END;
        }
        return selected(args, 3, value);
      }
    };
  }

  private static LazyIterator generateMany(Arguments args) {
    var past = past(args, 3);
    boolean depthFirst = args.flag(4, false);
    var root = new ArrayList<@Nullable Object>();
    root.add(args.value(0));
    return new LazyIterator(args.evaluation()) {
      private final Deque<Iterator<@Nullable Object>> open =
          new ArrayDeque<>(List.of(root.iterator()));

      @Override
      protected @Nullable Object produce() {
        while (!open.isEmpty()) {
          args.meter().step();
          if (!open.peekFirst().hasNext()) {
            open.removeFirst();
            continue;
          }
          var item = open.peekFirst().next();
          if (past.isEmpty() || past.get().add(item)) {
            return visited(item);
          }
        }
        return END;
      }

      private @Nullable Object visited(@Nullable Object item) {
        var result = selected(args, 2, item);
        var children = PythonItems.iterator(args, args.lambda(1).call(item));
        if (depthFirst) {
          open.addFirst(children);
        } else {
          open.addLast(children);
        }
        return result;
      }
    };
  }
}
