package dev.tramontane.expression.jinja.function;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One-shot iterators that do nothing before they are asked, as Python's generators. */
final class Lazy {

  private Lazy() {}

  /** An iterator that is only made when its first item is asked for. */
  static Iterator<@Nullable Object> of(Supplier<Iterator<@Nullable Object>> source) {
    return new Deferred(source);
  }

  static Iterator<@Nullable Object> map(
      Iterator<@Nullable Object> items, UnaryOperator<@Nullable Object> change) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public @Nullable Object next() {
        return change.apply(items.next());
      }
    };
  }

  static Iterator<@Nullable Object> filter(
      Iterator<@Nullable Object> items, Predicate<@Nullable Object> keep) {
    return new Filtered(items, keep);
  }

  private static final class Deferred implements Iterator<@Nullable Object> {

    private final Supplier<Iterator<@Nullable Object>> source;
    private @Nullable Iterator<@Nullable Object> items;

    Deferred(Supplier<Iterator<@Nullable Object>> source) {
      this.source = source;
    }

    private Iterator<@Nullable Object> items() {
      var known = items;
      if (known == null) {
        known = source.get();
        items = known;
      }
      return known;
    }

    @Override
    public boolean hasNext() {
      return items().hasNext();
    }

    @Override
    public @Nullable Object next() {
      return items().next();
    }
  }

  private static final class Filtered implements Iterator<@Nullable Object> {

    private final Iterator<@Nullable Object> items;
    private final Predicate<@Nullable Object> keep;
    private boolean isReady;
    private @Nullable Object upcoming;

    Filtered(Iterator<@Nullable Object> items, Predicate<@Nullable Object> keep) {
      this.items = items;
      this.keep = keep;
    }

    @Override
    public boolean hasNext() {
      while (!isReady && items.hasNext()) {
        upcoming = items.next();
        isReady = keep.test(upcoming);
      }
      return isReady;
    }

    @Override
    public @Nullable Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      isReady = false;
      return upcoming;
    }
  }
}
