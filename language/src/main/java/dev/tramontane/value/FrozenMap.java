package dev.tramontane.value;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The immutable map of the value model: text keys in the order in which they were put. */
public final class FrozenMap extends AbstractMap<String, @Nullable Object> implements Frozen {

  static final FrozenMap EMPTY = new FrozenMap(new LinkedHashMap<>());

  private final Map<String, @Nullable Object> entries;
  private final Footprint footprint = new Footprint(this);

  /** Takes ownership of {@code entries}, whose values must be frozen values and scalars only. */
  FrozenMap(LinkedHashMap<String, @Nullable Object> entries) {
    this.entries = entries;
  }

  /** This map with one more or one changed entry; shares all values with this one. */
  public FrozenMap with(String key, @Nullable Object value) {
    var copy = new LinkedHashMap<String, @Nullable Object>(entries);
    copy.put(key, Values.freeze(value));
    return new FrozenMap(copy);
  }

  /** This map updated with all entries of {@code others}; shares all values with both. */
  public FrozenMap withAll(Map<String, ? extends @Nullable Object> others) {
    if (others.isEmpty()) {
      return this;
    }
    var copy = new LinkedHashMap<String, @Nullable Object>(entries);
    others.forEach((key, value) -> copy.put(key, Values.freeze(value)));
    return new FrozenMap(copy);
  }

  /** This map without {@code key}; this very map if it has no such key. */
  public FrozenMap without(String key) {
    if (!entries.containsKey(key)) {
      return this;
    }
    var copy = new LinkedHashMap<String, @Nullable Object>(entries);
    copy.remove(key);
    return new FrozenMap(copy);
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return entries.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(key);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  @SuppressWarnings("NullAway") // the checker loses @Nullable in the wildcard of unmodifiableMap
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return Collections.unmodifiableMap(entries).entrySet();
  }

  @Override
  public int weight() {
    return footprint.weight();
  }

  @Override
  public int ownWeight() {
    return footprint.ownWeight();
  }

  @Override
  public String contentHash() {
    return footprint.contentHash();
  }
}
