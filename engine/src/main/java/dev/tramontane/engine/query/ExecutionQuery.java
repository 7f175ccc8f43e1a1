package dev.tramontane.engine.query;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;
import java.util.Optional;

/** Reads executions. Every method is a fixed, small number of statements. */
public interface ExecutionQuery {

  Optional<WorkflowExecutionView> workflowExecution(WorkflowExecutionId id);

  Page<WorkflowExecutionView> workflowExecutions(ListQuery query, boolean includeOutput);

  /** The execution and all nested below it, parents first; empty for an unknown id. */
  List<WorkflowExecutionView> descendants(
      WorkflowExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput);

  /** What a task called and all nested below it, parents first; empty for an unknown id, too. */
  List<WorkflowExecutionView> descendants(
      TaskExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput);

  /** From the root down to the execution; empty for an unknown id. */
  List<PathStep> path(WorkflowExecutionId id);

  /** An execution and the task that started it, empty for a root. */
  record PathStep(WorkflowExecutionView execution, Optional<TaskExecutionView> parentTask) {}

  /** With its result. */
  Optional<TaskExecutionView> taskExecution(TaskExecutionId id);

  /** Without results. */
  Page<TaskExecutionView> taskExecutions(ListQuery query);

  Optional<ActionExecutionView> actionExecution(ActionExecutionId id);

  Page<ActionExecutionView> actionExecutions(ListQuery query, boolean includeOutput);

  Optional<WorkflowExecutionId> rootOf(WorkflowExecutionId id);

  Optional<WorkflowExecutionId> rootOf(TaskExecutionId id);

  /** Empty for an unknown action and for one that was run directly. */
  Optional<WorkflowExecutionId> rootOf(ActionExecutionId id);

  /** Saved actions without a task that are still RUNNING. */
  List<ActionExecutionView> runningDirectActions();

  /** The text of a definition by its content hash. */
  Optional<String> definitionText(String hash);

  /** Roots of all trees in which an execution has not ended or an action still runs. */
  List<WorkflowExecutionId> unfinishedRoots();
}
