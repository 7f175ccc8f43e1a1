package dev.tramontane.ui.execution;

import dev.tramontane.engine.query.TaskExecutionView;

/**
 * A task of the shown execution.
 *
 * @param latest its latest task execution
 * @param runs how many task executions it has; more than one in a loop
 */
record TaskRow(TaskExecutionView latest, int runs) {

  TaskRow plus(TaskExecutionView another) {
    var newer = !another.createdAt().isBefore(latest.createdAt());
    return new TaskRow(newer ? another : latest, runs + 1);
  }

  boolean isNested() {
    return latest.type().equals("WORKFLOW");
  }
}
