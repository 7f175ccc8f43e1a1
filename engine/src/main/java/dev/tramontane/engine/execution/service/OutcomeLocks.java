package dev.tramontane.engine.execution.service;

import dev.tramontane.engine.id.ActionExecutionId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets one change of an action that has no journal be made at a time, so that what was read before
 * it still holds. Safe for many threads.
 */
final class OutcomeLocks {

  private static final int COUNT = 64;

  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(COUNT).toList();

  /** Does {@code work} while nobody else works on the action. */
  <T> T alone(ActionExecutionId id, Supplier<T> work) {
    var lock = locks.get(Math.floorMod(id.hashCode(), COUNT));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
