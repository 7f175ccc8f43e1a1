package dev.tramontane.expression.jinja.object;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The items that pass a condition, which is asked only when the next one is wanted. */
public final class Passing implements Iterator<@Nullable Object> {

  private final Iterator<@Nullable Object> items;
  private final Predicate<@Nullable Object> condition;
  private boolean isReady;
  private @Nullable Object upcoming;

  public Passing(Iterator<@Nullable Object> items, Predicate<@Nullable Object> condition) {
    this.items = items;
    this.condition = condition;
  }

  @Override
  public boolean hasNext() {
    while (!isReady && items.hasNext()) {
      upcoming = items.next();
      isReady = condition.test(upcoming);
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
