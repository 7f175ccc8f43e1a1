package dev.tramontane.ui.component;

import dev.tramontane.value.Frozen;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the heavy parts of a large value out: each becomes a stand-in that says how large it is,
 * and is sent when somebody opens it.
 */
final class JsonPreview {

  private static final int LIGHT = 64 * 1024;
  private static final int HEAVY_PART = 4 * 1024;
  private static final String LATER = "\0later";

  private JsonPreview() {}

  /** The value itself if it is light, else the value with stand-ins for its heavy parts. */
  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case FrozenMap map when map.weight() > LIGHT -> withoutHeavyParts(map);
      case FrozenList list when list.weight() > LIGHT -> withoutHeavyParts(list);
      case null, default -> value;
    };
  }

  /** The part at the end of a path of keys and indexes; null if the path leads nowhere. */
  static @Nullable Object part(@Nullable Object value, List<?> path) {
    var at = value;
    for (var step : path) {
      at =
          switch (at) {
            case FrozenMap map -> map.get(String.valueOf(step));
            case FrozenList list when step instanceof Number index -> list.get(index.intValue());
            case null, default -> null;
          };
    }
    return at;
  }

  private static Object withoutHeavyParts(FrozenMap map) {
    var light = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, part) -> light.put(key, lightened(part)));
    return Values.freezeMap(light);
  }

  private static Object withoutHeavyParts(FrozenList list) {
    var light = new ArrayList<@Nullable Object>();
    list.forEach(part -> light.add(lightened(part)));
    return Values.freezeList(light);
  }

  private static @Nullable Object lightened(@Nullable Object part) {
    return switch (part) {
      case FrozenMap map when heavy(map) -> standIn("map", map.size());
      case FrozenList list when heavy(list) -> standIn("list", list.size());
      case String text when text.length() > LIGHT -> standIn("text", text.length());
      case null, default -> part;
    };
  }

  private static boolean heavy(Frozen part) {
    return part.weight() > HEAVY_PART;
  }

  private static Object standIn(String kind, int size) {
    return Values.freezeMap(Map.of(LATER, Map.of("kind", kind, "size", size)));
  }
}
