package dev.tramontane.expression.python;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A mutable list: not hashable, and never equal to a tuple. */
public final class PythonList extends AbstractList<@Nullable Object> implements RandomAccess {

  private final ArrayList<@Nullable Object> items;

  public PythonList() {
    this.items = new ArrayList<>();
  }

  public PythonList(Collection<? extends @Nullable Object> items) {
    this.items = new ArrayList<>(items);
  }

  public static PythonList of(@Nullable Object... items) {
    var list = new PythonList();
    Collections.addAll(list.items, items);
    return list;
  }

  @Override
  public @Nullable Object get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public @Nullable Object set(int index, @Nullable Object value) {
    return items.set(index, value);
  }

  @Override
  public void add(int index, @Nullable Object value) {
    items.add(index, value);
  }

  @Override
  public @Nullable Object remove(int index) {
    return items.remove(index);
  }
}
