package dev.tramontane.engine.core.context;

import dev.tramontane.value.FrozenMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * Merges the variables of two branches (reference: engine.md section 4.4): what is missing is
 * added, maps are merged key by key, a leaf on which both disagree is taken from the side that
 * published it strictly more often, and from the left one in doubt.
 */
final class ContextMerge {

  private final Map<String, Long> leftVersions;
  private final Map<String, Long> rightVersions;

  private ContextMerge(Map<String, Long> leftVersions, Map<String, Long> rightVersions) {
    this.leftVersions = leftVersions;
    this.rightVersions = rightVersions;
  }

  static PMap<String, @Nullable Object> merge(
      PMap<String, @Nullable Object> left,
      Map<String, Long> leftVersions,
      Map<String, @Nullable Object> right,
      Map<String, Long> rightVersions) {
    var merge = new ContextMerge(leftVersions, rightVersions);
    var merged = left;
    for (var entry : right.entrySet()) {
      var key = entry.getKey();
      if (!left.containsKey(key)) {
        merged = merged.plus(key, entry.getValue());
        continue;
      }
      var mine = left.get(key);
      var chosen = merge.choose(key, mine, entry.getValue());
      merged = chosen == mine ? merged : merged.plus(key, chosen);
    }
    return merged;
  }

  static PMap<String, Long> highest(PMap<String, Long> left, Map<String, Long> right) {
    var highest = left;
    for (var entry : right.entrySet()) {
      if (entry.getValue() > Leaves.of(left, entry.getKey())) {
        highest = highest.plus(entry.getKey(), entry.getValue());
      }
    }
    return highest;
  }

  private @Nullable Object choose(String path, @Nullable Object left, @Nullable Object right) {
    if (left == right) {
      return left;
    }
    if (left instanceof FrozenMap mine && right instanceof FrozenMap theirs) {
      return mergeMaps(path, mine, theirs);
    }
    return Leaves.of(rightVersions, path) > Leaves.of(leftVersions, path) ? right : left;
  }

  private FrozenMap mergeMaps(String path, FrozenMap left, FrozenMap right) {
    var merged = left;
    for (var entry : right.entrySet()) {
      var key = entry.getKey();
      var mine = left.get(key);
      if (!left.containsKey(key)) {
        merged = merged.with(key, entry.getValue());
        continue;
      }
      var chosen = choose(path + "." + key, mine, entry.getValue());
      merged = chosen == mine ? merged : merged.with(key, chosen);
    }
    return merged;
  }
}
