package dev.tramontane.engine.core.view;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several maps seen as one, read-only: the first that knows a key wins. Copies nothing. */
public final class LayeredView extends AbstractMap<String, @Nullable Object> {

  private final List<Map<String, @Nullable Object>> layers;

  /** A view of {@code layers}, the strongest first. */
  public LayeredView(List<? extends Map<String, @Nullable Object>> layers) {
    this.layers = List.copyOf(layers);
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    for (var layer : layers) {
      var value = layer.get(key);
      if (value != null || layer.containsKey(key)) {
        return value;
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return layers.stream().anyMatch(layer -> layer.containsKey(key));
  }

  @Override
  public boolean isEmpty() {
    return layers.stream().allMatch(Map::isEmpty);
  }

  @Override
  @SuppressWarnings("NullAway") // the checker loses @Nullable in the wildcard of unmodifiableMap
  public Set<Entry<String, @Nullable Object>> entrySet() {
    var merged = new LinkedHashMap<String, @Nullable Object>();
    layers.reversed().forEach(merged::putAll);
    return Collections.unmodifiableMap(merged).entrySet();
  }
}
