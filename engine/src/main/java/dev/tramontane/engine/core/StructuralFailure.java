package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.id.ExecutionState;

/**
 * Fails a task and its workflow at once, whatever handlers the task has: something is wrong with
 * what is written (reference: engine.md section 6).
 */
record StructuralFailure(Turn turn) {

  void whileRunning(TaskExecution task, RuntimeException problem) {
    fail(
        task,
        "Failed to run task [error=%s, wf=%s, task=%s]"
            .formatted(problem.getMessage(), workflowName(task), task.name()));
  }

  void whileCompleting(TaskExecution task, String problem) {
    var last = task.actions().isEmpty() ? null : turn.tree().action(task.actions().getLast());
    whileCompleting(task, problem, last == null ? "" : last.name());
  }

  void whileCompleting(TaskExecution task, String problem, String action) {
    fail(
        task,
        "Failed to handle action completion [error=%s, wf=%s, task=%s, action=%s]"
            .formatted(problem, workflowName(task), task.name(), action));
  }

  private String workflowName(TaskExecution task) {
    return turn.workflowOf(task).workflow().name();
  }

  private void fail(TaskExecution task, String message) {
    var text = Texts.stateInfo(message);
    turn.emit(new TaskStateChanged(task.id(), ExecutionState.ERROR, text));
    new Timers(turn).cancelAll(task);
    new Holds(turn).drop(task.id());
    new WorkflowEnd(turn).fail(task.workflowExecutionId(), text);
  }
}
