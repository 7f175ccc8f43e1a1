package dev.tramontane.expression.python;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An immutable list, which is never equal to a {@link PythonList}; its items may have names. */
public final class PythonTuple extends AbstractList<@Nullable Object> implements RandomAccess {

  public static final PythonTuple EMPTY = new PythonTuple(new Object[0]);

  private final @Nullable Object[] items;
  private final List<String> names;

  private PythonTuple(@Nullable Object[] items) {
    this(items, List.of());
  }

  private PythonTuple(@Nullable Object[] items, List<String> names) {
    this.items = items;
    this.names = names;
  }

  /** A tuple whose items can also be read by name. */
  public static PythonTuple named(List<String> names, @Nullable Object... items) {
    return new PythonTuple(items.clone(), List.copyOf(names));
  }

  public static PythonTuple of(@Nullable Object... items) {
    return new PythonTuple(items.clone());
  }

  public static PythonTuple copyOf(List<? extends @Nullable Object> items) {
    return items instanceof PythonTuple tuple ? tuple : new PythonTuple(items.toArray());
  }

  /** The index of the item called {@code name}, or -1. */
  public int indexOfName(String name) {
    return names.indexOf(name);
  }

  @Override
  public @Nullable Object get(int index) {
    return items[index];
  }

  @Override
  public int size() {
    return items.length;
  }
}
