package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.ActionFact.ActionCreated;
import dev.tramontane.engine.core.event.PlannedCall;
import dev.tramontane.engine.core.library.ActionDefinition;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.language.model.Invocation.ActionInvocation;
import dev.tramontane.value.FrozenMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls an action. */
record ActionCalls(Turn turn) {

  void call(TaskExecution task, ActionInvocation invocation, PlannedCall planned) {
    switch (resolve(task, invocation, planned)) {
      case AdHocChain.Resolved resolved -> create(task, planned.index(), resolved);
      case AdHocChain.Unusable unusable ->
          new CallOutcome(turn).finish(task, ExecutionState.ERROR, unusable.message());
    }
  }

  private void create(TaskExecution task, int index, AdHocChain.Resolved resolved) {
    var problem =
        turn.limits()
            .problem("TaskExecution", "input", resolved.input(), turn.tree().environment());
    problem.ifPresentOrElse(
        message -> new CallOutcome(turn).finish(task, ExecutionState.ERROR, message),
        () -> turn.emit(creation(task, index, resolved)));
  }

  private AdHocChain.Resolution resolve(
      TaskExecution task, ActionInvocation invocation, PlannedCall planned) {
    ActionDefinition definition;
    try {
      definition = definition(task, invocation);
    } catch (ExpressionException | TaskFailure e) {
      if (task.items() == null) {
        throw e;
      }
      return new AdHocChain.Unusable(String.valueOf(e.getMessage()));
    }
    var input = withEnvironmentDefaults(definition.name(), planned.input());
    return new AdHocChain(turn, task).resolve(definition, input);
  }

  /** A name that leads nowhere is an ordinary failure with items, else a structural one. */
  private ActionDefinition definition(TaskExecution task, ActionInvocation invocation) {
    var name = PythonLike.text(turn.evaluate(invocation.name(), turn.scopes().taskInput(task)));
    return find(task, name)
        .orElseThrow(
            () -> new TaskFailure("Failed to find action [action_name=%s]".formatted(name)));
  }

  /** Names inside a workbook are looked up there first. */
  private Optional<ActionDefinition> find(TaskExecution task, String name) {
    var workflow = turn.workflowOf(task);
    var workbook = turn.graph(workflow).model().workbook();
    var namespace = PythonLike.text(workflow.params().getOrDefault("namespace", ""));
    var library = turn.library();
    return workbook == null
        ? library.action(name, namespace)
        : library
            .action(workbook + "." + name, namespace)
            .or(() -> library.action(name, namespace));
  }

  /** The environment may hold default arguments of an action under {@code __actions}. */
  private FrozenMap withEnvironmentDefaults(String action, FrozenMap input) {
    if (!(turn.tree().environment().get("__actions") instanceof FrozenMap actions)
        || !(actions.get(action) instanceof FrozenMap defaults)) {
      return input;
    }
    var filled = new LinkedHashMap<String, @Nullable Object>(defaults);
    filled.putAll(input);
    return input.withAll(filled);
  }

  private ActionCreated creation(TaskExecution task, int index, AdHocChain.Resolved resolved) {
    var policies = turn.model(task).policies();
    var target = policies.target();
    return new ActionCreated(
        turn.newActionId(),
        task.id(),
        index,
        resolved.name(),
        resolved.input(),
        resolved.call(),
        resolved.action().asynchronous(),
        resolved.action().immediate(),
        isSafeToRerun(policies.safeRerun()) || resolved.action().repeatable(),
        timeoutSeconds(task),
        target == null
            ? null
            : PythonLike.text(turn.evaluate(target, turn.scopes().target(task, resolved.input()))));
  }

  /** As in Mistral, an expression here is not evaluated: any text counts as true. */
  private static boolean isSafeToRerun(@Nullable Object safeRerun) {
    return PythonLike.isTrue(safeRerun);
  }

  private @Nullable Long timeoutSeconds(TaskExecution task) {
    var timeout = turn.model(task).policies().timeout();
    if (timeout == null) {
      return null;
    }
    var values = new PolicyValues(turn, turn.scopes().taskInput(task));
    long seconds = values.number(timeout, "TimeoutPolicy");
    return seconds == 0 ? null : seconds;
  }
}
