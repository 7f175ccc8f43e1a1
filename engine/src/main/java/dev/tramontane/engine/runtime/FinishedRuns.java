package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The states of runs that have left memory a moment ago: people look at what has just ended. Only
 * this node writes its runs, so what is here is what the journal says. Safe for many threads.
 */
final class FinishedRuns {

  private static final int MOST = 32;

  private final Map<WorkflowExecutionId, ExecutionTree> trees =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<WorkflowExecutionId, ExecutionTree> eldest) {
          return size() > MOST;
        }
      };

  synchronized void remember(ExecutionTree tree) {
    trees.put(tree.root().id(), tree);
  }

  synchronized Optional<ExecutionTree> find(WorkflowExecutionId rootId) {
    return Optional.ofNullable(trees.get(rootId));
  }

  /** The run is alive again, or deleted. */
  synchronized Optional<ExecutionTree> remove(WorkflowExecutionId rootId) {
    return Optional.ofNullable(trees.remove(rootId));
  }
}
