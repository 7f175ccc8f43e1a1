package dev.tramontane.engine.runtime;

import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.JournalRefusedException;
import dev.tramontane.engine.journal.JournalUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the commits of all live runs, one batch after the other: a batch is what arrived while the
 * previous one was written, so an idle node commits at once and a busy one in large groups. Safe
 * for use by many threads.
 */
public final class GroupCommitter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommitter.class);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(2);

  private final Journal journal;
  private final Supplier<Map<Integer, Long>> epochs;
  private final CommitLimits limits;
  private final CommitQueue queue;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile Instant giveUpAt = Instant.MAX;

  /**
   * @param epochs the owner's epoch of each part, asked for each batch
   */
  public GroupCommitter(Journal journal, Supplier<Map<Integer, Long>> epochs, CommitLimits limits) {
    this.journal = journal;
    this.epochs = epochs;
    this.limits = limits;
    this.queue = new CommitQueue(limits);
    this.thread = Thread.ofPlatform().name("tramontane-committer").start(this::work);
  }

  /** Hands a commit over; waits only while far too much is under way. */
  void submit(PendingCommit commit) {
    if (!queue.add(commit)) {
      stopped(commit);
    }
  }

  /** Whatever happens, nobody may wait for a committer that is gone. */
  private void work() {
    try {
      for (var batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
        write(batch);
      }
    } finally {
      queue.close();
      for (var left = queue.take(); !left.isEmpty(); left = queue.take()) {
        left.forEach(GroupCommitter::stopped);
      }
    }
  }

  private static void stopped(PendingCommit commit) {
    commit.failed(
        new JournalUnavailableException(
            "The engine is stopping", new IllegalStateException("closed")));
  }

  private void write(List<PendingCommit> gathered) {
    var batch = gathered.stream().filter(commit -> !commit.isAbandoned()).toList();
    gathered.stream().filter(PendingCommit::isAbandoned).forEach(GroupCommitter::abandon);
    if (batch.isEmpty()) {
      return;
    }
    try {
      writeUntilKnown(batch.stream().map(PendingCommit::commit).toList());
    } catch (RuntimeException reason) { // a boundary: the committer must outlive a bad batch
      fail(batch, reason);
      return;
    } catch (Error reason) { // likewise: whoever waits for the batch must not wait for ever
      fail(batch, new IllegalStateException("The batch could not be written", reason));
      return;
    }
    batch.forEach(GroupCommitter::tellDurable);
  }

  /** One bad commit must not take the others of its batch with it. */
  private void fail(List<PendingCommit> batch, RuntimeException reason) {
    if (batch.size() > 1 && !(reason instanceof JournalUnavailableException)) {
      batch.forEach(commit -> write(List.of(commit)));
      return;
    }
    LOG.error("A batch of {} commits is lost", batch.size(), reason);
    batch.forEach(commit -> commit.failed(reason));
  }

  private static void abandon(PendingCommit commit) {
    commit.failed(
        new JournalRefusedException(
            "An earlier commit of the run has failed", new IllegalStateException("gap")));
  }

  private static void tellDurable(PendingCommit commit) {
    try {
      commit.durable();
    } catch (RuntimeException | Error bug) { // a boundary: the other runs have done nothing wrong
      LOG.error("What follows a commit of run {} has failed", commit.commit().rootId(), bug);
    }
  }

  /**
   * A lost connection is a pause, not a loss: the same batch is sent until the outcome is known.
   */
  private void writeUntilKnown(List<Commit> batch) {
    var mine = epochs.get();
    boolean unknown = false;
    var delay = limits.retryDelay();
    while (true) {
      try {
        write(batch, mine, unknown);
        return;
      } catch (JournalUnavailableException lost) {
        if (Instant.now().isAfter(giveUpAt)) {
          throw lost;
        }
        LOG.warn("The database does not answer, trying again in {}", delay, lost);
        pause(delay);
        unknown = true;
        delay = min(delay.multipliedBy(2), LONGEST_DELAY);
      }
    }
  }

  /** A write that was thought lost may arrive at any moment, also after it was asked for. */
  private void write(List<Commit> batch, Map<Integer, Long> mine, boolean unknown) {
    if (unknown && journal.holds(batch, mine)) {
      return;
    }
    try {
      journal.append(batch, mine);
    } catch (JournalRefusedException refused) {
      if (!unknown || !journal.holds(batch, mine)) {
        throw refused;
      }
    }
  }

  private void pause(Duration delay) {
    try {
      if (closing.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
        Thread.sleep(Math.min(delay.toMillis(), 200));
      }
    } catch (InterruptedException e) {
      giveUpAt = Instant.MIN;
      Thread.currentThread().interrupt();
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Writes what has been handed over, then stops. */
  @Override
  public void close() {
    giveUpAt = Instant.now().plus(limits.closingTime());
    queue.close();
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
