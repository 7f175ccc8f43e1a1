package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves states of long runs now and then, beside the committer. */
final class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final Journal journal;
  private final RunThreads threads;
  private final int everyEvents;

  /**
   * @param everyEvents how many events a recovery has to fold at most, roughly
   */
  Snapshots(Journal journal, RunThreads threads, int everyEvents) {
    this.journal = journal;
    this.threads = threads;
    this.everyEvents = everyEvents;
  }

  /**
   * Saves in the background if the run has come far enough since its last snapshot and goes on. A
   * lost snapshot costs time at a recovery, nothing else.
   */
  void saveIfDue(ExecutionTree tree, SnapshotPoint point) {
    boolean due = point.isFarBehind(tree.position(), everyEvents) && !tree.isAtRest();
    if (due && point.begin(tree.position())) {
      save(tree, point);
    }
  }

  private void save(ExecutionTree tree, SnapshotPoint point) {
    if (!threads.start(() -> saveNow(tree, point))) {
      LOG.debug("Run {} gets no snapshot: the engine stops", tree.rootId());
    }
  }

  private void saveNow(ExecutionTree tree, SnapshotPoint point) {
    try {
      journal.saveSnapshot(tree);
    } catch (RuntimeException failure) { // a boundary: the journal alone is enough
      LOG.warn("The snapshot of run {} could not be saved", tree.rootId(), failure);
    } finally {
      point.end();
    }
  }
}
