package dev.tramontane.engine.execution;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts, steers and reads executions. Every method that changes something returns after the change
 * is durable. All methods are safe for use by many threads and throw {@link
 * dev.tramontane.engine.EngineException} for what the caller did wrong, {@code NOT_FOUND} for
 * unknown ids included.
 */
public interface Executions {

  /** Starts a workflow; the answer normally shows RUNNING. Source: engine.md section 5. */
  WorkflowExecutionView start(StartRequest request);

  WorkflowExecutionView workflowExecution(WorkflowExecutionId id);

  Page<WorkflowExecutionView> workflowExecutions(ListQuery query, boolean includeOutput);

  /**
   * The execution and all nested below it, parents first.
   *
   * @param maxDepth nested levels to descend, -1 for all
   */
  List<WorkflowExecutionView> descendants(
      WorkflowExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput);

  /**
   * The executions that a task called and all nested below these, parents first.
   *
   * @param maxDepth nested levels to descend below those that it called, -1 for all
   */
  List<WorkflowExecutionView> descendants(
      TaskExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput);

  /** Ancestors of an execution from the root down to the execution itself. */
  List<Ancestor> path(WorkflowExecutionId id);

  /** One step of {@link #path}: an execution and the task that started it, empty for the root. */
  record Ancestor(WorkflowExecutionView execution, Optional<TaskExecutionView> parentTask) {}

  void pause(WorkflowExecutionId id);

  /** Resumes a paused execution; {@code env} is merged into its environment. */
  void resume(WorkflowExecutionId id, Optional<FrozenMap> env);

  /** Ends an execution with SUCCESS, ERROR or CANCELLED. */
  void stop(WorkflowExecutionId id, ExecutionState state, Optional<String> message);

  void updateDescription(WorkflowExecutionId id, String description);

  /** Merges into the environment of an execution that is idle, paused or failed. */
  void updateEnvironment(WorkflowExecutionId id, FrozenMap env);

  /** Deletes an execution and all below it; an incomplete one only with {@code force}. */
  void delete(WorkflowExecutionId id, boolean force);

  /** With its result. */
  TaskExecutionView taskExecution(TaskExecutionId id);

  /** Without results. */
  Page<TaskExecutionView> taskExecutions(ListQuery query);

  /** Runs a failed task again; {@code reset} false runs only the failed items again. */
  void rerun(TaskExecutionId id, boolean reset, Optional<FrozenMap> env);

  /** Ends a failed task as SKIPPED and goes on behind it. */
  void skip(TaskExecutionId id);

  ActionExecutionView actionExecution(ActionExecutionId id);

  Page<ActionExecutionView> actionExecutions(ListQuery query, boolean includeOutput);

  ActionExecutionView runAction(RunActionRequest request);

  /** Reports the outcome of an action, or pauses or resumes an asynchronous one. */
  ActionExecutionView updateAction(ActionExecutionId id, ActionUpdate update);

  void deleteActionExecution(ActionExecutionId id);

  /**
   * The definition text that an execution runs, by {@link WorkflowExecutionView#definitionHash}.
   */
  String definitionText(String definitionHash);

  /** Events of a tree's journal after {@code afterPosition}, at most {@code limit}. */
  List<JournalEntry> journal(WorkflowExecutionId rootId, long afterPosition, int limit);

  /**
   * Calls {@code watcher} after every commit that changes the tree, on a thread of the engine: it
   * must return at once.
   *
   * @return ends the subscription when closed
   */
  Subscription watch(WorkflowExecutionId rootId, Consumer<RunChange> watcher);

  /** Like {@link #watch} for all trees; for lists. */
  Subscription watchAll(Consumer<RunChange> watcher);

  /** A registered watcher. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
