package dev.tramontane.dap.thread;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives each thing a number that it keeps as long as the session lasts. Safe for many threads.
 *
 * @param <T> has equals and hashCode
 */
final class Numbers<T> {

  private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, T> things = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();

  /** The number of {@code thing}, at least 1. */
  int of(T thing) {
    return numbers.computeIfAbsent(thing, this::assign);
  }

  Optional<T> find(int number) {
    return Optional.ofNullable(things.get(number));
  }

  private int assign(T thing) {
    int number = last.incrementAndGet();
    things.put(number, thing);
    return number;
  }
}
