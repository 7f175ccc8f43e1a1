package dev.tramontane.language.parse;

import dev.tramontane.value.FrozenMap;

/** Merges two maps of templates; the second wins, maps on both sides are merged in turn. */
final class DeepMerge {

  private DeepMerge() {}

  static FrozenMap of(FrozenMap below, FrozenMap above) {
    var merged = below;
    for (var entry : above.entrySet()) {
      var value =
          below.get(entry.getKey()) instanceof FrozenMap inner
                  && entry.getValue() instanceof FrozenMap outer
              ? of(inner, outer)
              : entry.getValue();
      merged = merged.with(entry.getKey(), value);
    }
    return merged;
  }
}
