package dev.tramontane.expression.python;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A range of integers from {@code start} to before {@code stop}; the step is not zero. */
public record PythonRange(long start, long stop, long step) implements Iterable<@Nullable Object> {

  public PythonRange {
    if (step == 0) {
      throw PythonException.valueError("range() arg 3 must not be zero");
    }
  }

  /** Number of integers in the range, at most {@code Long.MAX_VALUE}. */
  public long size() {
    long low = step > 0 ? start : stop;
    long high = step > 0 ? stop : start;
    if (low >= high) {
      return 0;
    }
    long count = Long.divideUnsigned(high - low - 1, Math.abs(step)) + 1;
    return count < 0 ? Long.MAX_VALUE : count;
  }

  public long get(long index) {
    return start + index * step;
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return new Iterator<>() {
      private final long size = size();
      private long index;

      @Override
      public boolean hasNext() {
        return index < size;
      }

      @Override
      public @Nullable Object next() {
        if (index >= size) {
          throw new NoSuchElementException();
        }
        return get(index++);
      }
    };
  }
}
