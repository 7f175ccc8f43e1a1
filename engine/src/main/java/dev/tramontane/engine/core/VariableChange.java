package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.Command.SetVariable;
import dev.tramontane.engine.core.event.ActionFact.ActionResultReplaced;
import dev.tramontane.engine.core.event.DebugFact.ContextVariableSet;
import dev.tramontane.engine.core.event.DebugFact.GlobalVariableSet;
import dev.tramontane.engine.core.event.DebugFact.PlannedCallsChanged;
import dev.tramontane.engine.core.event.PlannedCall;
import dev.tramontane.engine.core.event.WorkflowFact.EnvironmentChanged;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.Held;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.id.ExecutionState;

/**
 * Changes a variable of a held task (debugger reference section 2.7). A result set under the name
 * {@code error} makes the action a failed one, under any other name a successful one.
 */
record VariableChange(Turn turn) {

  void change(SetVariable command) {
    var held = turn.tree().debug().held().get(command.task());
    if (held == null) {
      throw EngineException.invalid(
          "not-held",
          "Expected to change a variable of task execution '%s', but the debugger does not hold it"
              .formatted(command.task()),
          "Variables can be changed only while the branch is held.");
    }
    switch (command.scope()) {
      // An input is read from the branch's context, where it is changed for this branch alone.
      case CONTEXT, INPUT ->
          turn.emit(new ContextVariableSet(command.task(), command.name(), command.value()));
      case GLOBAL ->
          turn.emit(
              new GlobalVariableSet(
                  turn.task(command.task()).workflowExecutionId(),
                  command.name(),
                  command.value()));
      case ENVIRONMENT -> changeEnvironment(command);
      case EVALUATED_INPUT -> changeInput(held, command);
      case RESULT -> changeResult(held, command);
      case TASK, WILL_PUBLISH -> throw notChangeable(command);
    }
  }

  private void changeEnvironment(SetVariable command) {
    turn.emit(
        new EnvironmentChanged(
            turn.tree().root().id(),
            turn.tree().environment().with(command.name(), command.value())));
  }

  private void changeInput(Held held, SetVariable command) {
    if (held.phase() != StopPhase.BEFORE_ACTION) {
      throw notChangeable(command);
    }
    var planned =
        held.planned().stream()
            .map(call ->
                new PlannedCall(call.index(), call.input().with(command.name(), command.value())))
            .toList();
    turn.emit(new PlannedCallsChanged(held.task(), planned));
  }

  private void changeResult(Held held, SetVariable command) {
    if (!held.isAfterAction()) {
      throw notChangeable(command);
    }
    var action = action(held, command);
    var state = command.name().equals("error") ? ExecutionState.ERROR : ExecutionState.SUCCESS;
    turn.emit(new ActionResultReplaced(action.id(), state, command.value()));
    if (held.phase() == StopPhase.TASK_ERROR) {
      new CallOutcome(turn).replaceEnd(turn.task(held.task()));
    }
  }

  /** With items the name is the index of the item. */
  private ActionExecution action(Held held, SetVariable command) {
    var task = turn.task(held.task());
    return turn.tree()
        .actionsOf(task)
        .filter(ActionExecution::hasResult)
        .filter(
            action -> task.items() == null || command.name().equals(String.valueOf(action.index())))
        .reduce((_, last) -> last)
        .orElseThrow(() -> notChangeable(command));
  }

  private static EngineException notChangeable(SetVariable command) {
    return EngineException.invalid(
        "not-changeable",
        "Expected to change '%s' in '%s', but it cannot be changed at this hold"
            .formatted(command.name(), command.scope().label()),
        "The evaluated input can be changed before an action, the result of an action after it"
            + " and at its error; what a nested workflow returned cannot be changed.");
  }
}
