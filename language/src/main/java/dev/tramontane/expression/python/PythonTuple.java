package dev.tramontane.expression.python;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An immutable list, which is never equal to a {@link PythonList}. */
public final class PythonTuple extends AbstractList<@Nullable Object> implements RandomAccess {

  public static final PythonTuple EMPTY = new PythonTuple(new Object[0]);

  private final @Nullable Object[] items;

  private PythonTuple(@Nullable Object[] items) {
    this.items = items;
  }

  public static PythonTuple of(@Nullable Object... items) {
    return new PythonTuple(items.clone());
  }

  public static PythonTuple copyOf(List<? extends @Nullable Object> items) {
    return items instanceof PythonTuple tuple ? tuple : new PythonTuple(items.toArray());
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
