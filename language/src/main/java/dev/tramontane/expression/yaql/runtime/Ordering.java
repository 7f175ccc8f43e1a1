package dev.tramontane.expression.yaql.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code orderBy} gives: the items sorted on first use, to which {@code thenBy} can add a
 * further key. It can be gone through many times, but is no list.
 */
public final class Ordering implements Iterable<@Nullable Object> {

  /** One sort key, computed at most once for each item. */
  public record Key(Lambda selector, Comparator<@Nullable Object> order) {}

  private final Iterator<@Nullable Object> source;
  private final List<Key> keys = new ArrayList<>();
  private @Nullable List<@Nullable Object> sorted;

  public Ordering(Iterator<@Nullable Object> source, Key key) {
    this.source = source;
    this.keys.add(key);
  }

  /** Sorts by a further key among items that are equal so far. */
  public Ordering thenBy(Key key) {
    keys.add(key);
    sorted = null;
    return this;
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    if (sorted == null) {
      sorted = sort();
    }
    return sorted.iterator();
  }

  private List<@Nullable Object> sort() {
    var entries = new ArrayList<Entry>();
    source.forEachRemaining(item -> entries.add(new Entry(item, keys.size())));
    var result = new ArrayList<@Nullable Object>(entries.size());
    for (var entry : mergeSort(entries.toArray(Entry[]::new))) {
      result.add(entry.item);
    }
    return result;
  }

  /** The JDK's sort refuses comparisons that contradict each other, as those with NaN do. */
  private Entry[] mergeSort(Entry[] entries) {
    if (entries.length < 2) {
      return entries;
    }
    int middle = entries.length / 2;
    var left = mergeSort(Arrays.copyOfRange(entries, 0, middle));
    var right = mergeSort(Arrays.copyOfRange(entries, middle, entries.length));
    int i = 0;
    int j = 0;
    for (int k = 0; k < entries.length; k++) {
      boolean takeLeft = j == right.length || i < left.length && compare(left[i], right[j]) <= 0;
      entries[k] = takeLeft ? left[i++] : right[j++];
    }
    return entries;
  }

  private int compare(Entry left, Entry right) {
    for (int i = 0; i < keys.size(); i++) {
      var key = keys.get(i);
      int order = key.order().compare(left.key(i, key), right.key(i, key));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** An item with those of its keys that have been asked for. */
  private static final class Entry {

    private final @Nullable Object item;
    private final @Nullable Object[] keys;
    private int known;

    Entry(@Nullable Object item, int keyCount) {
      this.item = item;
      this.keys = new Object[keyCount];
    }

    @Nullable Object key(int index, Key key) {
      if (index >= known) {
        keys[index] = key.selector().call(item);
        known = index + 1;
      }
      return keys[index];
    }
  }
}
