package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.NextCommand;
import dev.tramontane.engine.core.event.TaskFact.TaskContextMerged;
import dev.tramontane.engine.core.event.TaskFact.TaskCreated;
import dev.tramontane.engine.core.event.WorkflowFact.CommandsPostponed;
import dev.tramontane.engine.core.event.WorkflowFact.CommandsRecalled;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.language.model.EngineCommand;
import dev.tramontane.language.model.Invocation.WorkflowInvocation;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries out commands: starts tasks and obeys {@code fail}, {@code succeed} and {@code pause}
 * (reference: engine.md section 6).
 */
record Dispatch(Turn turn) {

  /** Carries out what was postponed by a pause, then {@code commands}. */
  void dispatch(WorkflowExecution workflow, List<NextCommand> commands) {
    var backlog = turn.workflow(workflow.id()).backlog();
    if (!backlog.isEmpty()) {
      turn.emit(new CommandsRecalled(workflow.id()));
      process(workflow.id(), backlog);
    }
    process(workflow.id(), commands);
  }

  private void process(WorkflowExecutionId id, List<NextCommand> commands) {
    var ordered = CommandOrder.arrange(commands, this::isJoin, turn.workflow(id));
    for (int i = 0; i < ordered.size(); i++) {
      carryOut(id, ordered.get(i));
      var workflow = turn.workflow(id);
      if (workflow.isCompleted()) {
        return;
      }
      if (workflow.isPaused() && i + 1 < ordered.size()) {
        postpone(workflow, ordered.subList(i + 1, ordered.size()));
        return;
      }
    }
  }

  private void postpone(WorkflowExecution workflow, List<NextCommand> commands) {
    var backlog = new ArrayList<>(workflow.backlog());
    backlog.addAll(commands);
    turn.emit(new CommandsPostponed(workflow.id(), backlog));
  }

  private boolean isJoin(WorkflowExecution workflow, String task) {
    return turn.graph(workflow).task(task).hasJoin();
  }

  private void carryOut(WorkflowExecutionId id, NextCommand command) {
    var engineCommand = EngineCommand.of(command.target());
    if (engineCommand.isPresent()) {
      obey(id, engineCommand.get(), command);
      return;
    }
    var workflow = turn.workflow(id);
    var model = turn.graph(workflow).task(command.target());
    if (model.hasJoin() && command.trigger() != null) {
      new JoinArrival(turn).arrive(workflow, model, command.trigger());
      return;
    }
    startTask(workflow, model, command);
  }

  private void obey(WorkflowExecutionId id, EngineCommand engineCommand, NextCommand command) {
    var end = new WorkflowEnd(turn);
    switch (engineCommand) {
      case NOOP -> {}
      case FAIL -> end.fail(id, command.message());
      case SUCCEED -> end.succeed(id, command.message());
      case PAUSE -> new Pausing(turn).pause(id, command.message());
    }
  }

  private void startTask(WorkflowExecution workflow, TaskModel model, NextCommand command) {
    turn.loopGuard().count(workflow.id(), model.name());
    boolean direct = turn.graph(workflow).model().type() == WorkflowType.DIRECT;
    var from = Optional.ofNullable(command.trigger());
    var id = turn.newTaskId();
    turn.emit(
        new TaskCreated(
            id,
            workflow.id(),
            model.name(),
            model.invocation() instanceof WorkflowInvocation,
            ExecutionState.IDLE,
            null,
            from.stream().toList(),
            direct && command.trigger() != null ? command.trigger().task() : null));
    if (!direct) {
      inherit(workflow, model, id);
    }
    new Stepping(turn).handOn(turn.task(id), from);
    turn.plan(new Work.EnterTask(id));
  }

  private void inherit(WorkflowExecution workflow, TaskModel model, TaskExecutionId id) {
    var context =
        new ReverseRule(turn.tree(), turn.graph(workflow)).inbound(workflow, model.name());
    if (!context.isEmpty()) {
      turn.emit(new TaskContextMerged(id, context.frozenValues(), context.frozenVersions()));
    }
  }
}
