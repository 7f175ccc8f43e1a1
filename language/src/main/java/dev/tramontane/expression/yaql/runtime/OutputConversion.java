package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.ExpressionOptions;
import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonSet;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import dev.tramontane.value.Frozen;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What leaves an expression (section 4.3): tuples as lists, lazy results drained. Maps and lists
 * that came with the data leave as they came in, without a look inside, unless a limit on
 * collections asks for one.
 */
public final class OutputConversion {

  private final Evaluation evaluation;
  private final ExpressionOptions options;

  public OutputConversion(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.options = evaluation.context().options();
  }

  public @Nullable Object convert(@Nullable Object value) {
    if (options.convertOutputData()) {
      return convert(value, 0);
    }
    return value instanceof Iterator<?> iterator ? list(iterator, 0, false) : value;
  }

  private @Nullable Object convert(@Nullable Object value, int level) {
    evaluation.meter().step();
    evaluation.meter().nesting(level);
    return switch (value) {
      case Frozen frozen when options.limitIterators() < 0 -> frozen;
      case Map<?, ?> map -> map(map, level);
      case Set<?> set -> set(set.iterator(), level);
      case DictView view when view.isSetLike() -> set(view.iterator(), level);
      case PythonTuple tuple when !options.convertTuplesToLists() -> tuple(tuple, level);
      case List<?> list when list instanceof Frozen && !options.convertTuplesToLists() ->
          tuple(list, level);
      case Iterable<?> items -> list(items.iterator(), level, true);
      case Iterator<?> items -> list(items, level, true);
      case null, default -> value;
    };
  }

  private PythonList list(Iterator<?> items, int level, boolean inside) {
    var list = new PythonList();
    var metered = Items.of(items, evaluation);
    while (metered.hasNext()) {
      var item = metered.next();
      evaluation.meter().bytes(8);
      list.add(inside ? convert(item, level + 1) : item);
    }
    return list;
  }

  private PythonTuple tuple(List<?> items, int level) {
    return PythonTuple.copyOf(list(items.iterator(), level, true));
  }

  private Object map(Map<?, ?> map, int level) {
    if (!(map instanceof PythonDict) && options.limitIterators() < 0) {
      return map;
    }
    var dict = evaluation.model().newDict();
    int limit = options.limitIterators();
    if (limit >= 0 && map.size() > limit) {
      throw YaqlErrors.tooLarge(limit);
    }
    map.forEach(
        (key, item) -> dict.set(hashable(convert(key, level + 1)), convert(item, level + 1)));
    return dict;
  }

  private Object set(Iterator<?> members, int level) {
    if (options.convertSetsToLists()) {
      return list(members, level, true);
    }
    PythonSet set = evaluation.model().newSet();
    var metered = Items.of(members, evaluation);
    while (metered.hasNext()) {
      set.add(hashable(convert(metered.next(), level + 1)));
    }
    return set;
  }

  /** What came with the data is hashable inside an expression, but no more once it is out. */
  private static @Nullable Object hashable(@Nullable Object member) {
    if (member instanceof Frozen || member instanceof Map<?, ?>) {
      throw PythonException.unhashable(TypeNames.of(member));
    }
    return member;
  }
}
