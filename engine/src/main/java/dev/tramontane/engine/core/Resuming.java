package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.NextCommand;
import dev.tramontane.engine.core.event.TaskFact.TaskProcessed;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowStateChanged;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.language.model.EngineCommand;
import dev.tramontane.value.FrozenMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resumes paused executions: what is nested first, then the execution, then the one that called it
 * if nothing else in it is paused (reference: engine.md section 12).
 */
record Resuming(Turn turn) {

  void resume(WorkflowExecution workflow, Optional<FrozenMap> env) {
    if (!workflow.isPaused()) {
      return;
    }
    env.ifPresent(change -> new Environments(turn).merge(workflow, change));
    resume(workflow.id());
  }

  private void resume(WorkflowExecutionId id) {
    var workflow = turn.workflow(id);
    if (!workflow.isPaused()) {
      return;
    }
    turn.emit(new WorkflowStateChanged(id, ExecutionState.RUNNING, null));
    pausedChildren(workflow).forEach(child -> resume(child.id()));
    goOn(id);
    turn.tree().parentTask(workflow).ifPresent(this::resumeTask);
  }

  /** Resumes an execution without what is nested in it and around it. */
  void resumeAlone(WorkflowExecutionId id) {
    turn.emit(new WorkflowStateChanged(id, ExecutionState.RUNNING, null));
    goOn(id);
  }

  private List<WorkflowExecution> pausedChildren(WorkflowExecution workflow) {
    return turn.tree()
        .tasksOf(workflow)
        .filter(TaskExecution::nested)
        .flatMap(turn.tree()::childrenOf)
        .filter(WorkflowExecution::isPaused)
        .toList();
  }

  /** Something that a paused task had called runs again. */
  void resumeTask(TaskExecution paused) {
    var task = turn.task(paused.id());
    if (task.state() == ExecutionState.PAUSED && !hasPausedCall(task)) {
      turn.emit(new TaskStateChanged(task.id(), ExecutionState.RUNNING, null));
    }
    var workflow = turn.workflowOf(task);
    boolean otherPaused =
        turn.tree().tasksOf(workflow).anyMatch(each -> each.state() == ExecutionState.PAUSED);
    if (!otherPaused) {
      resume(workflow.id());
    }
  }

  private boolean hasPausedCall(TaskExecution task) {
    return Stream.concat(
            turn.tree().actionsOf(task).map(ActionExecution::state),
            turn.tree().childrenOf(task).map(WorkflowExecution::state))
        .anyMatch(state -> state == ExecutionState.PAUSED);
  }

  /** Carries on in an execution that runs again. */
  void goOn(WorkflowExecutionId id) {
    wakeTasks(id);
    turn.plan(new Work.CheckWorkflow(id));
    var commands = followUps(id);
    try {
      new Dispatch(turn).dispatch(turn.workflow(id), commands);
    } catch (ExpressionException e) {
      new WorkflowEnd(turn).fail(id, e.getMessage());
    }
  }

  /** Sets going again what stood still in an execution. */
  void wakeTasks(WorkflowExecutionId id) {
    for (var task : turn.workflow(id).tasks()) {
      wake(turn.task(task));
    }
  }

  /** Tasks that policies or timers would have set going, and lists of items that stopped. */
  private void wake(TaskExecution task) {
    if (turn.tree().isHeld(task.id())) {
      if (!turn.tree().debug().attached()) {
        turn.plan(new Work.ReleaseAbandoned(task.id()));
      }
      return;
    }
    switch (task.state()) {
      case IDLE -> turn.plan(new Work.Proceed(task.id()));
      case DELAYED -> {
        if (isOverdue(task)) {
          turn.plan(new Work.Proceed(task.id()));
        }
      }
      case RUNNING -> {
        if (task.items() != null && !task.items().startable().isEmpty()) {
          turn.plan(new Work.Proceed(task.id()));
        }
      }
      case WAITING -> turn.plan(new Work.RefreshJoin(task.id()));
      case PAUSED, SUCCESS, ERROR, CANCELLED, SKIPPED -> {}
    }
  }

  private boolean isOverdue(TaskExecution task) {
    return task.timers().stream()
        .map(turn.tree().timers()::get)
        .allMatch(timer -> timer != null && timer.purpose() instanceof TimerPurpose.Timeout);
  }

  /** What follows the tasks that ended during the pause; a further pause is not obeyed. */
  private List<NextCommand> followUps(WorkflowExecutionId id) {
    var commands = new ArrayList<NextCommand>();
    for (var task : unprocessed(id)) {
      commands.addAll(commandsAfter(task));
      turn.emit(new TaskProcessed(task));
      turn.plan(new Work.AfterBranch(task));
    }
    commands.removeIf(command ->
        EngineCommand.of(command.target()).filter(EngineCommand.PAUSE::equals).isPresent());
    return commands;
  }

  private List<NextCommand> commandsAfter(TaskExecutionId id) {
    try {
      return new Routing(turn).commandsAfter(turn.task(id));
    } catch (ExpressionException e) {
      new StructuralFailure(turn).whileCompleting(turn.task(id), String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  /** Tasks that have ended without what follows them being set going; held ones wait. */
  private List<TaskExecutionId> unprocessed(WorkflowExecutionId id) {
    return turn.tree()
        .tasksOf(turn.workflow(id))
        .filter(task -> task.isCompleted() && !task.processed())
        .map(TaskExecution::id)
        .filter(task -> !turn.tree().isHeld(task))
        .toList();
  }
}
