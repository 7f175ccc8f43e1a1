package dev.tramontane.engine.journal;

import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The durable home of runs. Implementations are safe for use by many threads. */
public interface Journal {

  /**
   * Makes all commits durable, or none.
   *
   * @param epochs the owner's epoch of each part that the commits touch
   * @throws FencedException if another node owns one of the parts by now; nothing was written
   * @throws JournalUnavailableException if the connection was lost: the batch may be in or not, ask
   *     {@link #holds}
   * @throws JournalRefusedException if the database does not take one of the commits; nothing was
   *     written
   */
  void append(List<Commit> batch, Map<Integer, Long> epochs);

  /**
   * Whether a batch whose outcome is unknown is in, written under these epochs.
   *
   * @throws JournalUnavailableException if that cannot be asked now
   */
  boolean holds(List<Commit> batch, Map<Integer, Long> epochs);

  /**
   * The state of a run as its journal says; empty if there is no such run.
   *
   * @throws JournalUnavailableException if the database does not answer now
   */
  Optional<ExecutionTree> load(WorkflowExecutionId rootId);

  /** At most {@code limit} events after {@code afterPosition}, each with its position. */
  List<Entry> read(WorkflowExecutionId rootId, long afterPosition, int limit);

  /** An event and its place in the journal, from 1. */
  record Entry(long position, Event event) {}

  /** Keeps a state, so that {@link #load} folds only what came after it. */
  void saveSnapshot(ExecutionTree tree);
}
