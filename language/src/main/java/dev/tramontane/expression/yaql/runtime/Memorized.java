package dev.tramontane.expression.yaql.runtime;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view of a one-shot iterator that can be gone through many times. To overloads it is an
 * iterator.
 */
public final class Memorized implements Iterable<@Nullable Object> {

  private final Iterator<? extends @Nullable Object> source;
  private final List<@Nullable Object> seen = new ArrayList<>();

  public Memorized(Iterator<? extends @Nullable Object> source) {
    this.source = source;
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return new Iterator<>() {
      private int index;

      @Override
      public boolean hasNext() {
        return index < seen.size() || source.hasNext();
      }

      @Override
      public @Nullable Object next() {
        if (index == seen.size()) {
          seen.add(source.next());
        }
        return seen.get(index++);
      }
    };
  }
}
