package dev.tramontane.engine.runtime;

import dev.tramontane.engine.journal.Commit;

/** A commit on its way to the journal and what to do when its outcome is known. */
interface PendingCommit {

  Commit commit();

  /**
   * Whether an earlier commit of the same run has failed, so that this one must not be written: a
   * journal has no gaps.
   */
  boolean isAbandoned();

  /** Called on the committer's thread, in the order of the commits: must return at once. */
  void durable();

  /** The commit is not written and never will be. */
  void failed(RuntimeException reason);
}
