package dev.tramontane.expression.python;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the nodes of a pattern as if every repetition were written out. */
final class RegexSize {

  private static final long LIMIT = 1_000_000_000L;

  private final Deque<Long> outer = new ArrayDeque<>();
  private long total;
  private long last;

  long total() {
    return total;
  }

  void atom() {
    last = 1;
    total = Math.min(LIMIT, total + 1);
  }

  void open() {
    outer.push(total);
    total = 0;
  }

  void close() {
    last = total + 1;
    total = Math.min(LIMIT, outer.pop() + last);
  }

  /** What stands last is to be matched {@code times}. */
  void repeat(long times) {
    total = Math.min(LIMIT, total + last * Math.max(0, times - 1));
    last *= Math.max(1, times);
  }
}
