package dev.tramontane.expression.python;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dict made inside an expression: keys of any hashable kind, equal as in Python, in the order in
 * which they were first put.
 */
public final class PythonDict extends AbstractMap<@Nullable Object, @Nullable Object> {

  private final Map<Object, Entry<@Nullable Object, @Nullable Object>> entries =
      new LinkedHashMap<>();
  private final PythonEquality equality;
  private final boolean hashable;

  PythonDict(PythonEquality equality, boolean hashable) {
    this.equality = equality;
    this.hashable = hashable;
  }

  /** Whether this dict is of the immutable kind, which may be a key itself. */
  public boolean isHashable() {
    return hashable;
  }

  /** Puts a value; a key that is there already keeps its place and its first spelling. */
  public void set(@Nullable Object key, @Nullable Object value) {
    entries.merge(
        equality.key(key),
        new SimpleEntry<>(key, value),
        (old, added) -> new SimpleEntry<>(old.getKey(), added.getValue()));
  }

  @Override
  public @Nullable Object put(@Nullable Object key, @Nullable Object value) {
    var before = get(key);
    set(key, value);
    return before;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    var entry = entries.get(equality.key(key));
    return entry == null ? null : entry.getValue();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(equality.key(key));
  }

  @Override
  public @Nullable Object remove(@Nullable Object key) {
    var entry = entries.remove(equality.key(key));
    return entry == null ? null : entry.getValue();
  }

  @Override
  public Set<Entry<@Nullable Object, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<@Nullable Object, @Nullable Object>> iterator() {
        return entries.values().iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }
}
