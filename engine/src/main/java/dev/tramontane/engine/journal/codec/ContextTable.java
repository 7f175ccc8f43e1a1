package dev.tramontane.engine.journal.codec;

import dev.tramontane.engine.core.context.BranchContext;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The branch contexts of a snapshot, each written once though many tasks share it. */
final class ContextTable {

  private final Map<BranchContext, Integer> numbers = new IdentityHashMap<>();
  private final List<BranchContext> contexts = new ArrayList<>();

  int number(BranchContext context) {
    return numbers.computeIfAbsent(
        context,
        added -> {
          contexts.add(added);
          return contexts.size() - 1;
        });
  }

  BranchContext context(int number) {
    return contexts.get(number);
  }

  /** Pairs of values and versions. */
  List<List<FrozenMap>> written() {
    return contexts.stream()
        .map(context -> List.of(context.frozenValues(), context.frozenVersions()))
        .toList();
  }

  static ContextTable read(FrozenList pairs) {
    var table = new ContextTable();
    for (var pair : pairs) {
      if (pair instanceof FrozenList list
          && list.get(0) instanceof FrozenMap values
          && list.get(1) instanceof FrozenMap versions) {
        table.contexts.add(BranchContext.of(values, versions));
      }
    }
    return table;
  }
}
