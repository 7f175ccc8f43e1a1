package dev.tramontane.engine.journal.projection;

import dev.tramontane.engine.core.event.ActionFact;
import dev.tramontane.engine.core.event.DebugFact;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.event.TaskFact;
import dev.tramontane.engine.core.event.TimerFact;
import dev.tramontane.engine.core.event.WorkflowFact;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The executions whose rows some events changed, oldest first. */
public final class Touched {

  private final Set<WorkflowExecutionId> workflows = new TreeSet<>();
  private final Set<TaskExecutionId> tasks = new TreeSet<>();
  private final Set<ActionExecutionId> actions = new TreeSet<>();

  private Touched() {}

  /**
   * What {@code events} touched.
   *
   * @param after the state after them
   */
  public static Touched by(List<Event> events, ExecutionTree after) {
    var touched = new Touched();
    events.forEach(event -> touched.add(event, after));
    return touched;
  }

  public Set<WorkflowExecutionId> workflows() {
    return Collections.unmodifiableSet(workflows);
  }

  public Set<TaskExecutionId> tasks() {
    return Collections.unmodifiableSet(tasks);
  }

  public Set<ActionExecutionId> actions() {
    return Collections.unmodifiableSet(actions);
  }

  private void add(Event event, ExecutionTree after) {
    switch (event.fact()) {
      case WorkflowFact fact -> addWorkflow(fact, after);
      case TaskFact fact -> addTask(fact, after);
      case ActionFact fact -> addAction(fact, after);
      case TimerFact.TimerStarted started -> tasks.add(started.taskId());
      case TimerFact _ -> {}
      case DebugFact fact -> addDebug(fact);
    }
  }

  /** The outcome of an action that ends after its task still counts among the task's results. */
  private void addAction(ActionFact fact, ExecutionTree after) {
    actions.add(fact.id());
    var task = after.action(fact.id()).taskId();
    if (after.task(task).isCompleted()) {
      tasks.add(task);
    }
  }

  private void addWorkflow(WorkflowFact fact, ExecutionTree after) {
    workflows.add(fact.id());
    switch (fact) {
      case WorkflowFact.WorkflowReopened _, WorkflowFact.WorkflowCompleted _ ->
          addParentTask(fact.id(), after);
      case WorkflowFact.WorkflowCreated _,
          WorkflowFact.WorkflowStateChanged _,
          WorkflowFact.CommandsPostponed _,
          WorkflowFact.CommandsRecalled _,
          WorkflowFact.DescriptionChanged _,
          WorkflowFact.EnvironmentChanged _ -> {}
    }
  }

  private void addParentTask(WorkflowExecutionId id, ExecutionTree after) {
    var parent = after.workflow(id).parentTaskId();
    if (parent != null) {
      tasks.add(parent);
    }
  }

  private void addTask(TaskFact fact, ExecutionTree after) {
    tasks.add(fact.id());
    switch (fact) {
      case TaskFact.TaskPublished _ -> workflows.add(after.task(fact.id()).workflowExecutionId());
      case TaskFact.TaskRetried _, TaskFact.TaskReset _, TaskFact.TaskResultsErased _ ->
          actions.addAll(after.task(fact.id()).actions());
      case TaskFact.TaskCreated _,
          TaskFact.TaskTriggered _,
          TaskFact.TaskBranchesLost _,
          TaskFact.TaskContextMerged _,
          TaskFact.TaskStateChanged _,
          TaskFact.TaskRouted _,
          TaskFact.TaskProcessed _,
          TaskFact.TaskItemsExpanded _ -> {}
    }
  }

  private void addDebug(DebugFact fact) {
    switch (fact) {
      case DebugFact.TaskHeld held -> tasks.add(held.task());
      case DebugFact.TaskReleased released -> tasks.add(released.task());
      case DebugFact.GlobalVariableSet set -> workflows.add(set.workflow());
      case DebugFact.ContextVariableSet _,
          DebugFact.PlannedCallsChanged _,
          DebugFact.TaskMarked _,
          DebugFact.TaskUnmarked _,
          DebugFact.DebuggerAttached _,
          DebugFact.DebuggerDetached _,
          DebugFact.BreakpointsReplaced _,
          DebugFact.BreakpointBroken _,
          DebugFact.BreakpointMended _ -> {}
    }
  }
}
