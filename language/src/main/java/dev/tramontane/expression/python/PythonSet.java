package dev.tramontane.expression.python;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of hashable values, equal as in Python; the first of several equal members stays. */
public final class PythonSet extends AbstractSet<@Nullable Object> {

  private final Map<Object, @Nullable Object> members = new LinkedHashMap<>();
  private final PythonEquality equality;
  private final boolean hashable;

  PythonSet(PythonEquality equality, boolean hashable) {
    this.equality = equality;
    this.hashable = hashable;
  }

  /** Whether this set is of the immutable kind ({@code frozenset}). */
  public boolean isHashable() {
    return hashable;
  }

  @Override
  public boolean add(@Nullable Object member) {
    var key = equality.key(member);
    if (members.containsKey(key)) {
      return false;
    }
    members.put(key, member);
    return true;
  }

  @Override
  public boolean contains(@Nullable Object member) {
    return members.containsKey(equality.key(member));
  }

  @Override
  public boolean remove(@Nullable Object member) {
    var key = equality.key(member);
    if (!members.containsKey(key)) {
      return false;
    }
    members.remove(key);
    return true;
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return members.values().iterator();
  }

  @Override
  public int size() {
    return members.size();
  }
}
