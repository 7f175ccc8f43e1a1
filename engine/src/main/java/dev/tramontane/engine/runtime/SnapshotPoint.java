package dev.tramontane.engine.runtime;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where the last snapshot of a run was taken. Only one is under way at a time, and each waits until
 * the run has grown by half: all snapshots of a run together cost no more than a few folds.
 */
final class SnapshotPoint {

  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile long position;

  SnapshotPoint(long position) {
    this.position = position;
  }

  boolean isFarBehind(long now, int everyEvents) {
    long last = position;
    return now - last >= Math.max(everyEvents, last / 2);
  }

  /** Claims the next snapshot; false if one is under way. */
  boolean begin(long now) {
    if (!underWay.compareAndSet(false, true)) {
      return false;
    }
    position = now;
    return true;
  }

  void end() {
    underWay.set(false);
  }
}
