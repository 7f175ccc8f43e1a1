package dev.tramontane.expression.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Look-ups in maps whose keys are text, as those of the data, or anything, as those of dicts. */
public final class PythonMaps {

  private PythonMaps() {}

  public static boolean containsKey(Map<?, ?> map, @Nullable Object key) {
    return (map instanceof PythonDict || key instanceof String) && map.containsKey(key);
  }

  /** The value of {@code key}; null also if there is none. */
  public static @Nullable Object get(Map<?, ?> map, @Nullable Object key) {
    return map instanceof PythonDict || key instanceof String ? map.get(key) : null;
  }
}
