package dev.tramontane.engine.journal.codec;

import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers large values by hash, so that all states that refer to one share it, and which hashes
 * are known to be stored, so that none is sent twice. Safe for many threads. Values are held as
 * long as memory allows; forgetting costs a look into the store, never correctness.
 */
public final class ContentCache {

  private static final int MOST_VALUES = 4_096;
  private static final int MOST_STORED = 100_000;

  private final Map<String, SoftReference<Object>> values = recentlyUsed(MOST_VALUES);
  private final Set<String> stored = Collections.newSetFromMap(recentlyUsed(MOST_STORED));

  /** Remembers a frozen value or a text. */
  public synchronized void put(String hash, Object value) {
    values.put(hash, new SoftReference<>(value));
  }

  public synchronized Optional<Object> get(String hash) {
    var reference = values.get(hash);
    @Nullable Object value = reference == null ? null : reference.get();
    return Optional.ofNullable(value);
  }

  /** The hashes are durable from now on. */
  public synchronized void markStored(Collection<String> hashes) {
    stored.addAll(hashes);
  }

  synchronized boolean isStored(String hash) {
    return stored.contains(hash);
  }

  private static <V> Map<String, V> recentlyUsed(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }
}
