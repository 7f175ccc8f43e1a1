package dev.tramontane.engine.core;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import org.jspecify.annotations.Nullable;

/** Something that an event of a decision calls for, and that needs nothing from outside. */
sealed interface Work {

  /** Enter a task that was created, or whose join is ready, or that is rerun. */
  record EnterTask(TaskExecutionId task) implements Work {}

  /** Go on with a task after a pause; its policies have had their say. */
  record Proceed(TaskExecutionId task) implements Work {}

  /** Let a held branch go: the debugger has left while its execution was paused. */
  record ReleaseAbandoned(TaskExecutionId task) implements Work {}

  /** An action or nested workflow of the task's current attempt has ended. */
  record CallEnded(TaskExecutionId task, ExecutionState state, @Nullable String stateInfo)
      implements Work {}

  /** A task that ended during a pause has been followed. */
  record AfterBranch(TaskExecutionId task) implements Work {}

  /** See whether a join can start or never will. */
  record RefreshJoin(TaskExecutionId task) implements Work {}

  /** See whether a workflow execution has ended. */
  record CheckWorkflow(WorkflowExecutionId workflow) implements Work {}

  /** Tell the parent task that its nested execution has ended. */
  record ReportToParent(WorkflowExecutionId workflow) implements Work {}
}
