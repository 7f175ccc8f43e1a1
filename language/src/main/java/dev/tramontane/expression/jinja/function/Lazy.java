package dev.tramontane.expression.jinja.function;

import dev.tramontane.expression.jinja.object.Passing;
import java.util.Iterator;
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
    return new Passing(items, keep);
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
}
