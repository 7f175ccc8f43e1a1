package dev.tramontane.engine.core.state;

import dev.tramontane.value.FrozenMap;
import java.util.List;

/**
 * How far a {@code with-items} task has come in its current attempt.
 *
 * @param lists the list of each variable
 * @param count how many items there are
 * @param concurrency most items at the same time, 0 for no limit
 * @param indexes which items run in this attempt, in this order
 * @param started how many of {@code indexes} have been started
 * @param finished how many of them have ended
 */
public record Items(
    FrozenMap lists, int count, int concurrency, List<Integer> indexes, int started, int finished) {

  /** The items that may start now. */
  public List<Integer> startable() {
    int limit = concurrency == 0 ? indexes.size() : concurrency - running();
    int end = Math.min(indexes.size(), started + Math.max(0, limit));
    return indexes.subList(started, end);
  }

  public int running() {
    return started - finished;
  }

  /** Whether every item of this attempt has ended. */
  public boolean exhausted() {
    return finished == indexes.size();
  }

  Items withStarted() {
    return new Items(lists, count, concurrency, indexes, started + 1, finished);
  }

  /** One more item has ended; or, with -1, one that had ended runs again. */
  Items withFinished(int change) {
    return new Items(lists, count, concurrency, indexes, started, finished + change);
  }
}
