package dev.tramontane.expression.yaql.library;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.Lambda;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code groupBy} with its two kinds of aggregators. Of old an aggregator took and gave a {@code
 * [key, values]} pair; where the first group shows that it is one of these, it is called that way.
 */
final class Grouping {

  private static final Set<String> SIGNS_OF_AN_OLD_ONE =
      Set.of("NoMatchingMethodException", "NoMatchingFunctionException", "IndexError");

  private final Arguments args;
  private final Lambda aggregator;
  private boolean mayBeOld = true;
  private @Nullable PythonException failure;

  private Grouping(Arguments args, Lambda aggregator) {
    this.args = args;
    this.aggregator = aggregator;
  }

  static PythonList groupBy(Arguments args) {
    var groups = args.model().newDict();
    var valueSelector = args.optionalLambda(2);
    for (var items = args.items(0); items.hasNext(); ) {
      var item = items.next();
      var value = valueSelector.isPresent() ? valueSelector.get().call(item) : item;
      var key = args.lambda(1).call(item);
      if (groups.get(key) instanceof PythonList group) {
        group.add(value);
      } else {
        groups.set(key, PythonList.of(value));
      }
    }
    var aggregator = args.optionalLambda(3).map(lambda -> new Grouping(args, lambda));
    var result = new PythonList();
    for (var group : groups.entrySet()) {
      var pair = PythonTuple.of(group.getKey(), group.getValue());
      result.add(aggregator.isPresent() ? aggregator.get().aggregate(pair) : pair);
    }
    return result;
  }

  private @Nullable Object aggregate(PythonTuple group) {
    if (failure == null) {
      try {
        var result = aggregator.call(group.get(1));
        if (!looksOld(result, (PythonList) group.get(1))) {
          mayBeOld = false;
          return PythonTuple.of(group.get(0), result);
        }
      } catch (PythonException e) {
        if (!SIGNS_OF_AN_OLD_ONE.contains(e.name())) {
          throw e;
        }
        failure = e;
      }
    }
    return oldStyle(group);
  }

  private boolean looksOld(@Nullable Object result, @Nullable PythonList values) {
    return values != null
        && values.size() == 2
        && result instanceof List<?> pair
        && pair.size() == 2
        && args.model().equality().areEqual(pair.getFirst(), values.getFirst());
  }

  private @Nullable Object oldStyle(PythonTuple group) {
    var first = failure;
    if (mayBeOld) {
      try {
        if (aggregator.call(group) instanceof List<?> pair && pair.size() == 2) {
          return pair;
        }
      } catch (PythonException e) {
        first = first == null ? e : first;
      }
    }
    throw first == null ? PythonException.typeError("the aggregator fits no group") : first;
  }
}
