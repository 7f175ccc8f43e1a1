package dev.tramontane.engine.core.state;

import dev.tramontane.value.FrozenMap;
import java.util.Map;

/** Merges maps key by key, all the way down; the right side wins. */
public final class DeepMerge {

  private DeepMerge() {}

  /** {@code left} updated with {@code right}; shares what does not change. */
  public static FrozenMap merge(FrozenMap left, FrozenMap right) {
    var merged = left;
    for (Map.Entry<String, ?> entry : right.entrySet()) {
      var key = entry.getKey();
      var value = entry.getValue();
      if (left.get(key) instanceof FrozenMap mine && value instanceof FrozenMap theirs) {
        merged = merged.with(key, merge(mine, theirs));
      } else {
        merged = merged.with(key, value);
      }
    }
    return merged;
  }
}
