package dev.tramontane.engine.execution;

import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.Set;

/**
 * Tells a watcher what a commit changed in one execution tree.
 *
 * @param rootId the tree
 * @param position number of events in its journal after the commit
 * @param workflows workflow executions of the tree that changed
 * @param tasks task executions of the tree that changed
 */
public record RunChange(
    WorkflowExecutionId rootId,
    long position,
    Set<WorkflowExecutionId> workflows,
    Set<TaskExecutionId> tasks) {

  public RunChange {
    workflows = Set.copyOf(workflows);
    tasks = Set.copyOf(tasks);
  }
}
