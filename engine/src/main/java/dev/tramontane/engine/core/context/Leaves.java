package dev.tramontane.engine.core.context;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/** Counts how often each leaf of the variables was published; a leaf is anything but a map. */
final class Leaves {

  private PMap<String, Long> versions;

  Leaves(PMap<String, Long> versions) {
    this.versions = versions;
  }

  PMap<String, Long> versions() {
    return versions;
  }

  void increment(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((key, item) -> increment(path + "." + key, item));
      return;
    }
    versions = versions.plus(path, of(versions, path) + 1);
  }

  static long of(Map<String, Long> versions, String path) {
    return versions.getOrDefault(path, 0L);
  }
}
