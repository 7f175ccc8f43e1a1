package dev.tramontane.engine.core.state;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The state of a run: the root workflow execution and all that is nested in it. Immutable; a change
 * costs the logarithm of the size. Empty before the start.
 *
 * @param rootId null before the start
 * @param position how many events it is made of
 * @param tick the clock of its newest id, so that ids of one tree never run backwards
 * @param timers running timers
 */
public record ExecutionTree(
    @Nullable WorkflowExecutionId rootId,
    long position,
    long tick,
    PMap<WorkflowExecutionId, WorkflowExecution> workflows,
    PMap<TaskExecutionId, TaskExecution> tasks,
    PMap<ActionExecutionId, ActionExecution> actions,
    PMap<TimerId, Timer> timers,
    DebugState debug) {

  public static final ExecutionTree EMPTY =
      new ExecutionTree(
          null,
          0,
          0,
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          DebugState.NONE);

  /**
   * The root execution.
   *
   * @throws IllegalStateException before the start
   */
  public WorkflowExecution root() {
    if (rootId == null) {
      throw new IllegalStateException("Expected a started run, but the tree is empty");
    }
    return workflow(rootId);
  }

  /**
   * The workflow execution of that id.
   *
   * @throws IllegalStateException if it is not in this tree
   */
  public WorkflowExecution workflow(WorkflowExecutionId id) {
    return known(workflows.get(id), id);
  }

  /**
   * The task execution of that id.
   *
   * @throws IllegalStateException if it is not in this tree
   */
  public TaskExecution task(TaskExecutionId id) {
    return known(tasks.get(id), id);
  }

  /**
   * The action execution of that id.
   *
   * @throws IllegalStateException if it is not in this tree
   */
  public ActionExecution action(ActionExecutionId id) {
    return known(actions.get(id), id);
  }

  public WorkflowExecution workflowOf(TaskExecution task) {
    return workflow(task.workflowExecutionId());
  }

  /** The task that called the execution; empty for the root. */
  public Optional<TaskExecution> parentTask(WorkflowExecution workflow) {
    return Optional.ofNullable(workflow.parentTaskId()).map(this::task);
  }

  /** The task executions of a workflow execution, oldest first. */
  public Stream<TaskExecution> tasksOf(WorkflowExecution workflow) {
    return workflow.tasks().stream().map(this::task);
  }

  /** The action executions of all attempts of a task, oldest first. */
  public Stream<ActionExecution> actionsOf(TaskExecution task) {
    return task.actions().stream().map(this::action);
  }

  /** The workflow executions that a task called in all attempts, oldest first. */
  public Stream<WorkflowExecution> childrenOf(TaskExecution task) {
    return task.children().stream().map(this::workflow);
  }

  /** The newest execution of a task by its name; empty if it has not been started. */
  public Optional<TaskExecution> latest(WorkflowExecution workflow, String taskName) {
    return Optional.ofNullable(workflow.latest().get(taskName)).map(this::task);
  }

  /** What the debugger holds, longest first. */
  public List<Held> held() {
    return debug.held().values().stream().sorted(Comparator.comparing(Held::since)).toList();
  }

  public boolean isHeld(TaskExecutionId task) {
    return debug.held().containsKey(task);
  }

  /** The environment of the whole tree. */
  public FrozenMap environment() {
    return root().params().get("env") instanceof FrozenMap env ? env : Values.emptyMap();
  }

  /** Whether the root has ended and nothing of the tree is left to do or to hold. */
  public boolean isAtRest() {
    return rootId != null
        && root().isCompleted()
        && timers.isEmpty()
        && debug.held().isEmpty()
        && actions.values().stream().allMatch(ActionExecution::isCompleted);
  }

  private static <T> T known(@Nullable T entity, Object id) {
    if (entity == null) {
      throw new IllegalStateException(
          "Expected '%s' in this execution tree, but it is not there".formatted(id));
    }
    return entity;
  }

  ExecutionTree with(WorkflowExecution workflow) {
    return new ExecutionTree(
        rootId,
        position,
        tick,
        workflows.plus(workflow.id(), workflow),
        tasks,
        actions,
        timers,
        debug);
  }

  ExecutionTree with(TaskExecution task) {
    return new ExecutionTree(
        rootId, position, tick, workflows, tasks.plus(task.id(), task), actions, timers, debug);
  }

  ExecutionTree with(ActionExecution action) {
    return new ExecutionTree(
        rootId, position, tick, workflows, tasks, actions.plus(action.id(), action), timers, debug);
  }

  ExecutionTree withTimers(PMap<TimerId, Timer> changed) {
    return new ExecutionTree(rootId, position, tick, workflows, tasks, actions, changed, debug);
  }

  ExecutionTree with(DebugState changed) {
    return new ExecutionTree(rootId, position, tick, workflows, tasks, actions, timers, changed);
  }

  ExecutionTree rootedAt(WorkflowExecutionId id) {
    return new ExecutionTree(id, position, tick, workflows, tasks, actions, timers, debug);
  }

  ExecutionTree at(long newPosition, long newTick) {
    return new ExecutionTree(
        rootId, newPosition, newTick, workflows, tasks, actions, timers, debug);
  }
}
