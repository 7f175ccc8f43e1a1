package dev.tramontane.engine.journal.codec;

import dev.tramontane.value.Frozen;
import dev.tramontane.value.TextHash;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects the large values of one text that the content store may lack. Each goes there once,
 * under its hash; the text holds only the reference.
 */
public final class ContentSink {

  private final ContentCache cache;
  private final Map<String, String> fresh = new LinkedHashMap<>();

  public ContentSink(ContentCache cache) {
    this.cache = cache;
  }

  /** What is not known to be stored yet: JSON text by hash. */
  public Map<String, String> fresh() {
    return fresh;
  }

  String put(Frozen value) {
    var hash = value.contentHash();
    if (!fresh.containsKey(hash)) {
      add(hash, value);
    }
    return hash;
  }

  String put(String text) {
    var hash = TextHash.of(text);
    if (!fresh.containsKey(hash)) {
      add(hash, text);
    }
    return hash;
  }

  private void add(String hash, Object value) {
    cache.put(hash, value);
    if (!cache.isStored(hash)) {
      fresh.put(hash, ""); // claims the place, so that the same value inside itself is not possible
      fresh.put(hash, JsonValues.contentText(value, this));
    }
  }
}
