package dev.tramontane.engine.journal.jooq;

import static dev.tramontane.db.generated.Tables.CONTENT;
import static org.jooq.impl.DSL.any;

import dev.tramontane.engine.journal.codec.ContentCache;
import dev.tramontane.engine.journal.codec.ContentReferences;
import dev.tramontane.engine.journal.codec.ContentSource;
import dev.tramontane.engine.journal.codec.EventCodec;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Large values by hash. Safe for use by many threads. */
public final class ContentStore {

  private final DSLContext database;
  private final ContentCache cache;
  private final EventCodec codec = new EventCodec();

  public ContentStore(DSLContext database, ContentCache cache) {
    this.database = database;
    this.cache = cache;
  }

  /**
   * What {@code texts} refer to, fetched together: one statement for each level of values inside
   * values, none if the cache knows all. Valid as long as the caller keeps it.
   */
  public ContentSource sourceFor(Collection<String> texts) {
    var found = new Found();
    for (var open = references(texts); !open.isEmpty(); ) {
      open = found.fetch(open);
    }
    return found;
  }

  /** The value of one JSON text, with all it refers to. */
  public @Nullable Object read(String text) {
    return codec.readValue(text, sourceFor(List.of(text)));
  }

  private static Set<String> references(Collection<String> texts) {
    var hashes = new LinkedHashSet<String>();
    texts.forEach(text -> hashes.addAll(ContentReferences.in(text)));
    return hashes;
  }

  /** Values held for one reading, so that the cache may forget them meanwhile. */
  private final class Found implements ContentSource {

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** Fetches what is missing of {@code hashes}; returns what that refers to. */
    Set<String> fetch(Set<String> hashes) {
      var missing =
          hashes.stream().filter(hash -> !texts.containsKey(hash) && !isCached(hash)).toList();
      if (missing.isEmpty()) {
        return Set.of();
      }
      var fetched = select(missing);
      texts.putAll(fetched);
      cache.markStored(fetched.keySet());
      return references(fetched.values());
    }

    private boolean isCached(String hash) {
      cache.get(hash).ifPresent(value -> values.put(hash, value));
      return values.containsKey(hash);
    }

    @Override
    public Object content(String hash) {
      @Nullable Object value = values.get(hash);
      if (value != null) {
        return value;
      }
      var text = texts.get(hash);
      if (text == null) {
        throw new IllegalStateException(
            "Expected content '%s' to be stored, but it is not there".formatted(hash));
      }
      return read(hash, text);
    }

    private Object read(String hash, String text) {
      @Nullable Object value = codec.readValue(text, this);
      if (value == null) {
        throw new IllegalStateException("Expected content '%s' not to be null".formatted(hash));
      }
      values.put(hash, value);
      cache.put(hash, value);
      return value;
    }
  }

  private Map<String, String> select(List<String> hashes) {
    return database
        .select(CONTENT.HASH, CONTENT.VALUE)
        .from(CONTENT)
        .where(CONTENT.HASH.eq(any(hashes.toArray(String[]::new))))
        .fetchMap(CONTENT.HASH, row -> row.get(CONTENT.VALUE).data());
  }
}
