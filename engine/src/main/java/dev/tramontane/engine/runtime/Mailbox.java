package dev.tramontane.engine.runtime;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The commands that wait for a run, and whether somebody works on them. At most one turn of a run
 * is under way. The lock is never held while anybody waits.
 */
final class Mailbox {

  /** What became of a letter. */
  enum Delivery {
    /** A turn is under way or planned and will take it. */
    TAKEN,
    /** The one who delivered must see to a turn. */
    NEEDS_TURN,
    /** The run is not here any more. */
    CLOSED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Letter> letters = new ArrayDeque<>();
  private boolean busy;
  private boolean closed;

  Delivery deliver(Letter letter) {
    lock.lock();
    try {
      if (closed) {
        return Delivery.CLOSED;
      }
      letters.add(letter);
      if (busy) {
        return Delivery.TAKEN;
      }
      busy = true;
      return Delivery.NEEDS_TURN;
    } finally {
      lock.unlock();
    }
  }

  Optional<Letter> next() {
    lock.lock();
    try {
      return Optional.ofNullable(letters.poll());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends a turn.
   *
   * @param moreToDo whether the run has work of its own left
   * @return whether another turn must follow
   */
  boolean endTurn(boolean moreToDo) {
    lock.lock();
    try {
      busy = moreToDo || !letters.isEmpty();
      return busy;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Closes the box if nobody needs it; later letters must look for another one.
   *
   * @param over is asked while no turn is under way
   * @return whether this very call closed it
   */
  boolean closeIfIdle(BooleanSupplier over) {
    lock.lock();
    try {
      boolean idle = !closed && !busy && letters.isEmpty();
      if (idle && over.getAsBoolean()) {
        closed = true;
        return true;
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Closes the box for good and gives back what nobody has read. */
  Queue<Letter> close() {
    lock.lock();
    try {
      closed = true;
      var left = new ArrayDeque<>(letters);
      letters.clear();
      return left;
    } finally {
      lock.unlock();
    }
  }
}
