package dev.tramontane.engine.core;

import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.HashMap;
import java.util.Map;

/**
 * Ends loops that never wait for anything outside: without it one decision would go on for ever.
 * Lives as long as the decision.
 */
final class LoopGuard {

  private static final int MOST_STARTS = 5_000;

  private final Map<Start, Integer> starts = new HashMap<>();

  private record Start(WorkflowExecutionId workflow, String task) {}

  /**
   * Counts the start of a task.
   *
   * @throws TaskFailure if this decision has started it too often
   */
  void count(WorkflowExecutionId workflow, String task) {
    if (starts.merge(new Start(workflow, task), 1, Integer::sum) > MOST_STARTS) {
      throw new TaskFailure(
          "Task '%s' was started %d times in a row without anything to wait for"
              .formatted(task, MOST_STARTS));
    }
  }
}
