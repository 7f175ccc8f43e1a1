package dev.tramontane.engine.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits that wait for the committer, oldest first. Who adds to a full queue waits: a run must not
 * decide faster than the database can keep.
 */
final class CommitQueue {

  private final CommitLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition added = lock.newCondition();
  private final Condition removed = lock.newCondition();
  private final Queue<PendingCommit> waiting = new ArrayDeque<>();
  private long characters;
  private boolean closed;

  CommitQueue(CommitLimits limits) {
    this.limits = limits;
  }

  /**
   * Adds a commit.
   *
   * @return false if the queue is closed
   */
  boolean add(PendingCommit commit) {
    lock.lock();
    try {
      while (characters > limits.queuedCharacters() && !closed) {
        removed.awaitUninterruptibly();
      }
      if (closed) {
        return false;
      }
      waiting.add(commit);
      characters += commit.commit().weight();
      added.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** What has gathered, up to the limits; waits for the first. Empty only when closed. */
  List<PendingCommit> take() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        added.awaitUninterruptibly();
      }
      var batch = gather();
      removed.signalAll();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private List<PendingCommit> gather() {
    var batch = new ArrayList<PendingCommit>();
    long rows = 0;
    long size = 0;
    for (var next = waiting.peek(); next != null; next = waiting.peek()) {
      rows += next.commit().size();
      size += next.commit().weight();
      boolean fits = rows <= limits.batchRows() && size <= limits.batchCharacters();
      if (!fits && !batch.isEmpty()) {
        break;
      }
      batch.add(waiting.remove());
      characters -= next.commit().weight();
    }
    return batch;
  }

  /** Takes no more; what waits is still given out. */
  void close() {
    lock.lock();
    try {
      closed = true;
      added.signalAll();
      removed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
