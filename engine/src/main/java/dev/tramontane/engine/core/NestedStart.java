package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.WorkflowFact.WorkflowCreated;
import dev.tramontane.engine.core.library.WorkflowDefinition;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts the workflow execution that a task calls (reference: engine.md section 10). */
record NestedStart(Turn turn) {

  /** Deeper nesting is refused: a workflow that calls itself would never come to an end. */
  private static final int MAX_DEPTH = 100;

  /** More are refused for the same reason: each may call itself twice. */
  private static final int MAX_EXECUTIONS = 25_000;

  /** Starts it; if that cannot be done, the reason why not. */
  Optional<String> start(
      TaskExecution parent, int index, FrozenMap given, WorkflowDefinition definition) {
    if (depth(parent) > MAX_DEPTH) {
      return Optional.of(
          "Expected at most %d nested workflow executions, but '%s' is nested deeper"
              .formatted(MAX_DEPTH, definition.name()));
    }
    if (turn.tree().workflows().size() >= MAX_EXECUTIONS) {
      return Optional.of(
          "Expected at most %d workflow executions in one run, but '%s' would be one more"
              .formatted(MAX_EXECUTIONS, definition.name()));
    }
    var model = definition.graph().model();
    var input = declared(model, given, true);
    var params = params(parent, index, declared(model, given, false));
    var start = new WorkflowStart(turn);
    return start
        .problem(definition, input, params)
        .or(() -> start.start(birth(parent, index, input, params, definition), definition));
  }

  private int depth(TaskExecution parent) {
    int depth = 1;
    var above = turn.tree().parentTask(turn.workflowOf(parent));
    while (above.isPresent()) {
      above = turn.tree().parentTask(turn.workflowOf(above.get()));
      depth++;
    }
    return depth;
  }

  private WorkflowCreated birth(
      TaskExecution parent,
      int index,
      FrozenMap input,
      FrozenMap params,
      WorkflowDefinition definition) {
    var model = definition.graph().model();
    return new WorkflowCreated(
        turn.newWorkflowId(),
        parent.id(),
        null,
        WorkflowStart.ref(definition),
        index,
        parent.attempt(),
        InputCheck.withDefaults(model.input(), input),
        params,
        Values.emptyMap(),
        "sub-workflow execution",
        model.tags());
  }

  /** The part of the input that the workflow declares, or the part that it does not. */
  private static FrozenMap declared(WorkflowModel model, FrozenMap given, boolean isDeclared) {
    var names = model.input().stream().map(InputParameter::name).collect(Collectors.toSet());
    var part = new LinkedHashMap<String, @Nullable Object>();
    given.forEach((name, value) -> {
      if (names.contains(name) == isDeclared) {
        part.put(name, value);
      }
    });
    return Values.freezeMap(part);
  }

  /** What the callee does not declare becomes a parameter of its execution. */
  private FrozenMap params(TaskExecution parent, int index, FrozenMap undeclared) {
    var caller = turn.workflowOf(parent).params();
    var params = new LinkedHashMap<String, @Nullable Object>(undeclared);
    params.putIfAbsent("env", Values.emptyMap());
    params.put("namespace", caller.get("namespace"));
    params.put("root_execution_id", turn.tree().root().id().toString());
    params.put("task_execution_id", parent.id().toString());
    params.put("index", (long) index);
    if (caller.containsKey("notify")) {
      params.put("notify", caller.get("notify"));
    }
    return Values.freezeMap(params);
  }
}
