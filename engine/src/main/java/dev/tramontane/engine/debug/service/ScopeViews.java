package dev.tramontane.engine.debug.service;

import dev.tramontane.engine.core.event.PlannedCall;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.Held;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.view.TaskResult;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.language.model.PublishScopes;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The variables of a frame, group by group (debugger reference section 2.5). */
final class ScopeViews {

  private final Library library;
  private final FrameEvaluator evaluator;

  ScopeViews(Library library, FrameEvaluator evaluator) {
    this.library = library;
    this.evaluator = evaluator;
  }

  List<Scope> scopes(ExecutionTree tree, TaskExecution task) {
    var workflow = tree.workflowOf(task);
    @Nullable Held held = tree.debug().held().get(task.id());
    boolean isHeld = held != null;
    var scopes = new ArrayList<Scope>();
    scopes.add(new Scope(Scope.Kind.INPUT, workflow.input(), isHeld));
    scopes.add(new Scope(Scope.Kind.CONTEXT, task.inContext().frozenValues(), isHeld));
    scopes.add(new Scope(Scope.Kind.GLOBAL, workflow.globals(), isHeld));
    scopes.add(new Scope(Scope.Kind.ENVIRONMENT, tree.environment(), isHeld));
    scopes.add(new Scope(Scope.Kind.TASK, describe(task), false));
    evaluatedInput(tree, task, held)
        .ifPresent(input -> scopes.add(scope(Scope.Kind.EVALUATED_INPUT, input, isBefore(held))));
    result(tree, task)
        .ifPresent(result ->
            scopes.add(
                scope(
                    Scope.Kind.RESULT,
                    result,
                    isAfter(held) && tree.actionsOf(task).anyMatch(ActionExecution::hasResult))));
    willPublish(tree, task, held)
        .ifPresent(preview -> scopes.add(scope(Scope.Kind.WILL_PUBLISH, preview, false)));
    return scopes;
  }

  private static Scope scope(Scope.Kind kind, FrozenMap variables, boolean changeable) {
    return new Scope(kind, variables, changeable);
  }

  private static boolean isBefore(@Nullable Held held) {
    return held != null && held.phase() == StopPhase.BEFORE_ACTION;
  }

  private static boolean isAfter(@Nullable Held held) {
    return held != null && held.isAfterAction();
  }

  private static FrozenMap describe(TaskExecution task) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("id", task.id().toString());
    fields.put("name", task.name());
    fields.put("state", task.state().name());
    fields.put("state_info", task.stateInfo());
    fields.put("attempt", task.attempt());
    fields.put("created_at", task.times().createdAt().toString());
    var started = task.times().startedAt();
    fields.put("started_at", started == null ? null : started.toString());
    fields.put(
        "triggered_by",
        task.triggeredBy().stream()
            .map(by -> Values.emptyMap().with("task_id", by.task().toString()))
            .toList());
    return Values.freezeMap(fields);
  }

  /** What is about to be called, or was called last; by index where there are items. */
  private static Optional<FrozenMap> evaluatedInput(
      ExecutionTree tree, TaskExecution task, @Nullable Held held) {
    if (held != null && !held.planned().isEmpty()) {
      return Optional.of(planned(held.planned()));
    }
    var last = tree.actionsOf(task).reduce((_, next) -> next).map(ActionExecution::input);
    return last.or(
        () -> tree.childrenOf(task).reduce((_, next) -> next).map(child -> child.input()));
  }

  private static FrozenMap planned(List<PlannedCall> calls) {
    if (calls.size() == 1) {
      return calls.getFirst().input();
    }
    var byIndex = new LinkedHashMap<String, @Nullable Object>();
    calls.forEach(call -> byIndex.put(String.valueOf(call.index()), call.input()));
    return Values.freezeMap(byIndex);
  }

  private Optional<FrozenMap> result(ExecutionTree tree, TaskExecution task) {
    boolean answered =
        tree.actionsOf(task).anyMatch(ActionExecution::accepted)
            || tree.childrenOf(task).anyMatch(child -> child.accepted());
    if (!answered) {
      return Optional.empty();
    }
    boolean withItems = !model(tree, task).withItems().isEmpty();
    if (withItems && tree.actionsOf(task).anyMatch(ActionExecution::accepted)) {
      return Optional.of(resultByItem(tree, task));
    }
    return Optional.of(Values.emptyMap().with("result", TaskResult.of(tree, task, withItems)));
  }

  /** Each item under its index, which is the name that changes it. */
  private static FrozenMap resultByItem(ExecutionTree tree, TaskExecution task) {
    var byIndex = new TreeMap<Integer, @Nullable Object>();
    tree.actionsOf(task)
        .filter(ActionExecution::accepted)
        .forEach(action -> byIndex.put(action.index(), action.result()));
    var named = new LinkedHashMap<String, @Nullable Object>();
    byIndex.forEach((index, result) -> named.put(String.valueOf(index), result));
    return Values.freezeMap(named);
  }

  /**
   * Evaluated while nothing is published yet, so not for a failure that is held at its error; a
   * template that fails is shown in place of its value.
   */
  private Optional<FrozenMap> willPublish(
      ExecutionTree tree, TaskExecution task, @Nullable Held held) {
    if (!isAfter(held) || task.state() == ExecutionState.ERROR) {
      return Optional.empty();
    }
    var publishing = model(tree, task).publishing();
    var failed =
        tree.actionsOf(task)
            .filter(ActionExecution::accepted)
            .anyMatch(action -> action.state() != ExecutionState.SUCCESS);
    PublishScopes templates = failed ? publishing.onError() : publishing.onSuccess();
    return templates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            evaluator
                .preview(tree, task, templates.branch())
                .withAll(evaluator.preview(tree, task, templates.global())));
  }

  private TaskModel model(ExecutionTree tree, TaskExecution task) {
    var definition = tree.workflowOf(task).workflow();
    return library.running(definition.definitionHash(), definition.name()).task(task.name());
  }
}
