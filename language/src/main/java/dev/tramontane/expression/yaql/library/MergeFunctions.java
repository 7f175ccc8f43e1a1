package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonMaps;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.Lambda;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code mergeWith}: dicts merged into each other to any depth. */
final class MergeFunctions {

  private final Arguments args;
  private final Optional<Lambda> listMerger;
  private final Optional<Lambda> itemMerger;

  private MergeFunctions(Arguments args) {
    this.args = args;
    this.listMerger = args.optionalLambda(2);
    this.itemMerger = args.optionalLambda(3);
  }

  static List<FunctionDefinition> all() {
    return List.of(
        method(
            "mergeWith",
            "dict: Mapping, another: Mapping, listMerger: Lambda = null, itemMerger: Lambda = null,"
                + " maxLevels: int = 0",
            "Both dicts merged, nested dicts too; $1 is the old value, $2 the new one.",
            args ->
                new MergeFunctions(args).merge(args.map(0), args.map(1), args.integer(4, 0), 0)));
  }

  private PythonDict merge(Map<?, ?> old, Map<?, ?> added, int levels, int level) {
    args.meter().nesting(level);
    var merged = args.model().newDict();
    old.forEach((key, value) -> {
      args.meter().step();
      merged.set(
          key,
          PythonMaps.containsKey(added, key)
              ? merged(value, PythonMaps.get(added, key), levels, level)
              : value);
    });
    added.forEach((key, value) -> {
      args.meter().step();
      if (!merged.containsKey(key)) {
        merged.set(key, value);
      }
    });
    return merged;
  }

  private @Nullable Object merged(
      @Nullable Object old, @Nullable Object added, int levels, int level) {
    if (levels != 1 && added instanceof Map<?, ?> map) {
      if (!(old instanceof Map<?, ?> oldMap)) {
        throw cannotMerge(old, added);
      }
      return merge(oldMap, map, levels == 0 ? 0 : levels - 1, level + 1);
    }
    if (levels != 1 && added instanceof List<?> list) {
      if (!(old instanceof List<?> oldList)) {
        throw cannotMerge(old, added);
      }
      return listMerger.isPresent() ? listMerger.get().call(oldList, list) : union(oldList, list);
    }
    return itemMerger.isPresent() ? itemMerger.get().call(old, added) : added;
  }

  private static PythonException cannotMerge(@Nullable Object old, @Nullable Object added) {
    return PythonException.typeError(
        "Cannot merge %s with %s".formatted(TypeNames.of(old), TypeNames.of(added)));
  }

  private PythonTuple union(List<?> old, List<?> added) {
    if (Tuples.isTuple(old, args) != Tuples.isTuple(added, args)) {
      throw cannotMerge(old, added);
    }
    var seen = args.model().newFrozenSet();
    var union = new ArrayList<@Nullable Object>();
    for (var list : List.of(old, added)) {
      for (var item : list) {
        args.meter().step();
        if (seen.add(item)) {
          union.add(item);
        }
      }
    }
    return PythonTuple.copyOf(union);
  }
}
