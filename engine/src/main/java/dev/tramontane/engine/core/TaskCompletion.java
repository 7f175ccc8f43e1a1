package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.NextCommand;
import dev.tramontane.engine.core.event.TaskFact.TaskProcessed;
import dev.tramontane.engine.core.event.TaskFact.TaskPublished;
import dev.tramontane.engine.core.event.TaskFact.TaskResultsErased;
import dev.tramontane.engine.core.event.TaskFact.TaskRouted;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a task: publishes, lets policies have their say, decides what follows and sets it going
 * (reference: engine.md section 6).
 */
record TaskCompletion(Turn turn) {

  /** Ends a task that has not ended yet. */
  void complete(TaskExecution task, ExecutionState state, @Nullable String stateInfo) {
    if (task.isCompleted()) {
      return;
    }
    new Holds(turn).end(task.id());
    turn.emit(new TaskStateChanged(task.id(), state, stateInfo));
    guarded(task.id(), () -> afterEnd(task.id()));
  }

  /** Ends a failed task as skipped; policies have no say in that. */
  void skip(TaskExecution task) {
    turn.emit(new TaskStateChanged(task.id(), ExecutionState.SKIPPED, "Task was skipped."));
    guarded(
        task.id(),
        () -> {
          new Publisher(turn).publish(turn.task(task.id()));
          route(task.id());
        });
  }

  /**
   * Goes on after a hold of a task that has failed. If it has become a success meanwhile, what it
   * had published as a failure is taken back and its end is worked out anew.
   */
  void resume(TaskExecution task) {
    if (task.state() == ExecutionState.ERROR) {
      guarded(task.id(), () -> route(task.id()));
      return;
    }
    turn.emit(new TaskPublished(task.id(), Values.emptyMap(), Values.emptyMap()));
    guarded(task.id(), () -> afterEnd(task.id()));
  }

  private void guarded(TaskExecutionId id, Runnable step) {
    try {
      step.run();
    } catch (ExpressionException | TaskFailure e) {
      new StructuralFailure(turn).whileCompleting(turn.task(id), String.valueOf(e.getMessage()));
    }
  }

  private void afterEnd(TaskExecutionId id) {
    refreshContext(id);
    new Publisher(turn).publish(turn.task(id));
    if (Boolean.FALSE.equals(turn.model(turn.task(id)).policies().keepResult())) {
      turn.emit(new TaskResultsErased(id));
    }
    if (!turn.workflowOf(turn.task(id)).isCompleted()) {
      new AfterPolicies(turn).apply(id);
    }
    var task = turn.task(id);
    if (task.state() == ExecutionState.DELAYED || isHeldForError(task)) {
      return;
    }
    route(id);
  }

  /** Branches may have arrived at a partial join since it fired; their variables count too. */
  private void refreshContext(TaskExecutionId id) {
    if (turn.task(id).triggeredBy().size() > 1) {
      new JoinRefresh(turn).merge(turn.task(id));
    }
  }

  private boolean isHeldForError(TaskExecution task) {
    return task.state() == ExecutionState.ERROR
        && new StopPoints(turn).isHeldAt(task, StopPhase.TASK_ERROR);
  }

  private void route(TaskExecutionId id) {
    new Timers(turn).cancelAll(turn.task(id));
    var task = turn.task(id);
    var workflow = turn.workflowOf(task);
    List<NextCommand> commands =
        workflow.isCompleted() ? List.of() : new Routing(turn).commandsAfter(task);
    boolean handled = task.state() == ExecutionState.ERROR && Routing.handlesError(commands);
    turn.emit(new TaskRouted(id, Routing.routes(commands), handled));
    if (!workflow.isPaused()) {
      goOn(id, commands);
    }
  }

  /** Sets going what follows a task that has been routed. */
  void goOn(TaskExecutionId id, List<NextCommand> commands) {
    turn.emit(new TaskProcessed(id));
    var workflow = turn.workflowOf(turn.task(id));
    new Dispatch(turn).dispatch(workflow, commands);
    new JoinRefresh(turn).afterEndOf(turn.task(id));
    new Stepping(turn).branchEnded(turn.task(id));
    turn.plan(new Work.CheckWorkflow(workflow.id()));
  }
}
