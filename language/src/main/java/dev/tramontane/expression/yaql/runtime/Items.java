package dev.tramontane.expression.yaql.runtime;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through anything iterable; every item costs a step, and the limit of the options holds. */
final class Items implements Iterator<@Nullable Object> {

  private final Iterator<?> source;
  private final Evaluation evaluation;
  private final int limit;
  private int count;

  private Items(Iterator<?> source, Evaluation evaluation, int limit) {
    this.source = source;
    this.evaluation = evaluation;
    this.limit = limit;
  }

  static Items of(@Nullable Object value, Evaluation evaluation) {
    int limit = evaluation.context().options().limitIterators();
    return new Items(iterator(value), evaluation, limit < 0 ? Integer.MAX_VALUE : limit);
  }

  private static Iterator<?> iterator(@Nullable Object value) {
    return switch (value) {
      case Iterator<?> iterator -> iterator;
      case Iterable<?> items -> items.iterator();
      case Map<?, ?> map -> map.keySet().iterator();
      case null, default ->
          throw new IllegalStateException("Expected something iterable, but found " + value);
    };
  }

  @Override
  public boolean hasNext() {
    return source.hasNext();
  }

  @Override
  public @Nullable Object next() {
    evaluation.meter().step();
    if (count++ >= limit) {
      throw YaqlErrors.tooLarge(limit);
    }
    return source.next();
  }
}
