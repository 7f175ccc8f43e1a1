package dev.tramontane.expression.yaql.runtime;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A one-shot iterator that computes its items one by one; every item costs a step. */
public abstract class LazyIterator implements Iterator<@Nullable Object> {

  /** What {@link #produce} answers when there are no more items. */
  public static final Object END = new Object();

  private final Evaluation evaluation;
  private @Nullable Object next;
  private boolean isReady;

  protected LazyIterator(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** An iterator over what {@code producer} gives, call by call, until it gives {@link #END}. */
  public static LazyIterator of(
      Evaluation evaluation, Supplier<? extends @Nullable Object> producer) {
    return new LazyIterator(evaluation) {
      @Override
      protected @Nullable Object produce() {
        return producer.get();
      }
    };
  }

  /** The items of all parts, one part after the other. */
  public static LazyIterator concatenation(
      Evaluation evaluation, Iterator<? extends Iterator<? extends @Nullable Object>> parts) {
    return new LazyIterator(evaluation) {
      private Iterator<? extends @Nullable Object> part = Collections.emptyIterator();

      @Override
      protected @Nullable Object produce() {
        while (!part.hasNext()) {
          evaluation.meter().step();
          if (!parts.hasNext()) {
            return END;
          }
          part = parts.next();
        }
        return part.next();
      }
    };
  }

  /** The next item, or {@link #END}. */
  protected abstract @Nullable Object produce();

  @Override
  public final boolean hasNext() {
    if (!isReady) {
      evaluation.meter().step();
      evaluation.goDeeper();
      try {
        next = produce();
      } finally {
        evaluation.comeBack();
      }
      isReady = true;
    }
    return next != END;
  }

  @Override
  public final @Nullable Object next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    isReady = false;
    var item = next;
    next = null;
    return item;
  }
}
