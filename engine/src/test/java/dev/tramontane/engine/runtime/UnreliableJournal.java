package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.JournalRefusedException;
import dev.tramontane.engine.journal.JournalUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal that loses connections, refuses commits and lets writers wait, as a test wants. */
final class UnreliableJournal implements Journal {

  private final Journal journal;
  private final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
  private final Set<WorkflowExecutionId> refused = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lostBefore = new AtomicInteger();
  private final AtomicInteger lostAfter = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private volatile int refusedWrite;
  private volatile boolean delaysNext;
  private volatile boolean breaksNext;
  private volatile List<Commit> delayed = List.of();
  private final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);

  UnreliableJournal(Journal journal) {
    this.journal = journal;
  }

  /** Sizes of the batches that were written, in order. */
  List<Integer> batchSizes() {
    return batchSizes;
  }

  /** The next writes fail before they reach the database. */
  void loseConnectionBefore(int writes) {
    lostBefore.set(writes);
  }

  /** The next writes succeed, but the writer does not learn of it. */
  void loseConnectionAfter(int writes) {
    lostAfter.set(writes);
  }

  /** The next write seems to be lost, but arrives together with the one after it. */
  void delayNextWrite() {
    delaysNext = true;
  }

  /** The next write meets an error that is no exception. */
  void breakNextWrite() {
    breaksNext = true;
  }

  /** Refuses the write of that number, from 1, and no other. */
  void refuseWrite(int number) {
    refusedWrite = number;
  }

  void refuse(WorkflowExecutionId rootId) {
    refused.add(rootId);
  }

  /** Writers wait until {@link #open}. */
  void shut() {
    gate.drainPermits();
  }

  void open() {
    gate.release(Integer.MAX_VALUE / 2);
  }

  @Override
  public void append(List<Commit> batch, Map<Integer, Long> epochs) {
    gate.acquireUninterruptibly();
    if (breaksNext) {
      breaksNext = false;
      throw new OutOfMemoryError("for a test");
    }
    if (delaysNext) {
      delaysNext = false;
      delayed = batch;
      throw lost();
    }
    if (!delayed.isEmpty()) {
      journal.append(delayed, epochs);
      delayed = List.of();
    }
    if (lostBefore.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw lost();
    }
    if (writes.incrementAndGet() == refusedWrite
        || batch.stream().anyMatch(commit -> refused.contains(commit.rootId()))) {
      throw new JournalRefusedException("refused", new IllegalStateException());
    }
    journal.append(batch, epochs);
    batchSizes.add(batch.size());
    if (lostAfter.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw lost();
    }
  }

  private static JournalUnavailableException lost() {
    return new JournalUnavailableException("lost", new IllegalStateException());
  }

  @Override
  public boolean holds(List<Commit> batch, Map<Integer, Long> epochs) {
    return journal.holds(batch, epochs);
  }

  @Override
  public Optional<ExecutionTree> load(WorkflowExecutionId rootId) {
    return journal.load(rootId);
  }

  @Override
  public List<Entry> read(WorkflowExecutionId rootId, long afterPosition, int limit) {
    return journal.read(rootId, afterPosition, limit);
  }

  @Override
  public void saveSnapshot(ExecutionTree tree) {
    journal.saveSnapshot(tree);
  }
}
