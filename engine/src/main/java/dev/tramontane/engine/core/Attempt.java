package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.PlannedCall;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.language.model.Invocation.ActionInvocation;
import dev.tramontane.language.model.Invocation.WorkflowInvocation;
import java.util.List;

/** Calls what a task calls: once, or for each of its items as far as concurrency allows. */
record Attempt(Turn turn) {

  void attempt(TaskExecution task) {
    try {
      var planned = plan(task);
      if (!planned.isEmpty() && !new StopPoints(turn).isHeldBefore(task, planned)) {
        call(task, planned);
      }
    } catch (ExpressionException | TaskFailure e) {
      new StructuralFailure(turn).whileRunning(turn.task(task.id()), e);
    }
  }

  /** Makes calls that the debugger has held back. */
  void release(TaskExecution task, List<PlannedCall> planned) {
    try {
      call(task, planned);
    } catch (ExpressionException | TaskFailure e) {
      new StructuralFailure(turn).whileRunning(turn.task(task.id()), e);
    }
  }

  private List<PlannedCall> plan(TaskExecution task) {
    var model = turn.model(task);
    var inputs = new TaskInputs(turn);
    if (model.withItems().isEmpty()) {
      return List.of(new PlannedCall(0, inputs.single(task)));
    }
    var items = new ItemLists(turn).expanded(task);
    if (items.indexes().isEmpty()) {
      new CallOutcome(turn).finish(turn.task(task.id()), ExecutionState.SUCCESS, null);
      return List.of();
    }
    return items.startable().stream()
        .map(index -> new PlannedCall(index, inputs.ofItem(turn.task(task.id()), items, index)))
        .toList();
  }

  private void call(TaskExecution task, List<PlannedCall> planned) {
    for (var call : planned) {
      var current = turn.task(task.id());
      if (current.state() != ExecutionState.RUNNING) {
        return;
      }
      switch (turn.model(task).invocation()) {
        case ActionInvocation action -> new ActionCalls(turn).call(current, action, call);
        case WorkflowInvocation nested -> new WorkflowCalls(turn).call(current, nested, call);
      }
    }
    new Stepping(turn).steppedInto(turn.task(task.id()));
  }
}
