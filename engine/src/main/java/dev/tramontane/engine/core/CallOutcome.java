package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.Items;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.id.ExecutionState;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out what the end of a call means for its task (reference: engine.md section 11). */
record CallOutcome(Turn turn) {

  /** An action or nested workflow of the current attempt has ended. */
  void callEnded(TaskExecution task, ExecutionState state, @Nullable String stateInfo) {
    if (task.isCompleted() || new Holds(turn).isAfterAction(task.id())) {
      return;
    }
    var items = task.items();
    if (items == null) {
      finish(task, state, stateInfo);
    } else if (state == ExecutionState.CANCELLED || items.exhausted()) {
      finishItems(task);
    } else {
      startMore(task, items);
    }
  }

  private void startMore(TaskExecution task, Items items) {
    boolean mayStart =
        task.state() == ExecutionState.RUNNING
            && turn.workflowOf(task).state() == ExecutionState.RUNNING
            && !turn.tree().isHeld(task.id());
    if (mayStart && !items.startable().isEmpty()) {
      new Attempt(turn).attempt(task);
    }
  }

  private void finishItems(TaskExecution task) {
    var state = stateOfItems(task);
    finish(task, state, infoOfItems(state));
  }

  private ExecutionState stateOfItems(TaskExecution task) {
    var states = acceptedStates(task).toList();
    if (states.contains(ExecutionState.CANCELLED)) {
      return ExecutionState.CANCELLED;
    }
    return states.contains(ExecutionState.ERROR) ? ExecutionState.ERROR : ExecutionState.SUCCESS;
  }

  private static @Nullable String infoOfItems(ExecutionState state) {
    return switch (state) {
      case CANCELLED -> "One or more actions was cancelled.";
      case ERROR -> "One or more actions had failed.";
      case IDLE, WAITING, RUNNING, DELAYED, PAUSED, SUCCESS, SKIPPED -> null;
    };
  }

  private Stream<ExecutionState> acceptedStates(TaskExecution task) {
    return Stream.concat(
        turn.tree().actionsOf(task).filter(ActionExecution::accepted).map(ActionExecution::state),
        turn.tree()
            .childrenOf(task)
            .filter(WorkflowExecution::accepted)
            .map(WorkflowExecution::state));
  }

  /** The attempt has come to its end: the debugger may hold it here. */
  void finish(TaskExecution task, ExecutionState state, @Nullable String stateInfo) {
    if (!new StopPoints(turn).isHeldAt(task, StopPhase.AFTER_ACTION)) {
      new TaskCompletion(turn).complete(turn.task(task.id()), state, stateInfo);
    }
  }

  /** Goes on after a hold; what was held may have got another result meanwhile. */
  void resume(TaskExecution task) {
    var end = end(task);
    new TaskCompletion(turn).complete(task, end.state(), end.stateInfo());
  }

  /** Gives a failed task that is still held the end that its changed results mean. */
  void replaceEnd(TaskExecution task) {
    var end = end(task);
    turn.emit(new TaskStateChanged(task.id(), end.state(), end.stateInfo()));
  }

  private Ended end(TaskExecution task) {
    if (task.items() == null) {
      return lastCall(task);
    }
    var state = stateOfItems(task);
    return new Ended(state, infoOfItems(state));
  }

  private record Ended(ExecutionState state, @Nullable String stateInfo) {}

  private Ended lastCall(TaskExecution task) {
    if (!task.actions().isEmpty()) {
      var action = turn.tree().action(task.actions().getLast());
      return new Ended(action.state(), info(action.state(), action.result()));
    }
    if (task.children().isEmpty()) {
      return new Ended(ExecutionState.ERROR, "The task could not call what it calls");
    }
    var child = turn.workflow(task.children().getLast());
    return new Ended(child.state(), infoOfChild(child));
  }

  /** What an ended action leaves as the task's {@code state_info}. */
  static @Nullable String info(ExecutionState state, @Nullable Object result) {
    return state == ExecutionState.SUCCESS || result == null ? null : PythonLike.text(result);
  }

  /** What an ended nested execution leaves as the task's {@code state_info}. */
  static @Nullable String infoOfChild(WorkflowExecution child) {
    var output = child.output();
    return output == null ? null : info(child.state(), output.get("result"));
  }
}
