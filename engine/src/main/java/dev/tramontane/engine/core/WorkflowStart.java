package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.Command.StartWorkflow;
import dev.tramontane.engine.core.event.DebugFact.DebuggerAttached;
import dev.tramontane.engine.core.event.DebugFact.TaskMarked;
import dev.tramontane.engine.core.event.StepKind;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowCreated;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowStateChanged;
import dev.tramontane.engine.core.event.WorkflowRef;
import dev.tramontane.engine.core.library.WorkflowDefinition;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.language.model.WorkflowType;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.Optional;

/** Starts workflow executions, root ones by command (reference: engine.md section 5). */
record WorkflowStart(Turn turn) {

  void root(StartWorkflow command) {
    if (turn.tree().rootId() != null) {
      return;
    }
    var definition = definition(command);
    var params = StartParams.of(turn, command.params(), command.namespace());
    problem(definition, command.input(), params).ifPresent(WorkflowStart::refuse);
    command.debug().ifPresent(breakpoints -> turn.emit(new DebuggerAttached(breakpoints)));
    start(birth(command, definition, params), definition).ifPresent(WorkflowStart::refuse);
    if (command.debug().isPresent() && command.stopOnEntry()) {
      stopOnEntry(command.id());
    }
  }

  private WorkflowDefinition definition(StartWorkflow command) {
    return turn.library()
        .workflow(command.workflow(), command.namespace())
        .filter(found -> isMeant(found, command))
        .orElseThrow(() ->
            EngineException.notFound(
                "workflow-not-found",
                "Workflow not found [workflow_identifier=%s, namespace=%s]"
                    .formatted(command.workflow(), command.namespace()),
                "Check the name, or save the workflow first."));
  }

  /** Only nested calls fall back to the default namespace. */
  private static boolean isMeant(WorkflowDefinition found, StartWorkflow command) {
    return found.namespace().equals(command.namespace())
        || found.id().toString().equals(command.workflow());
  }

  private static WorkflowCreated birth(
      StartWorkflow command, WorkflowDefinition definition, FrozenMap params) {
    var model = definition.graph().model();
    return new WorkflowCreated(
        command.id(),
        null,
        command.sourceId().orElse(null),
        ref(definition),
        0,
        0,
        InputCheck.withDefaults(model.input(), command.input()),
        params,
        Values.emptyMap(),
        command.description().orElse(null),
        command.tags().isEmpty() ? model.tags() : command.tags());
  }

  private static void refuse(String message) {
    throw EngineException.invalid(
        "invalid-start", message, "Correct the input or the parameters of the start request.");
  }

  private void stopOnEntry(WorkflowExecutionId id) {
    for (var task : turn.workflow(id).tasks()) {
      turn.emit(new TaskMarked(task, StepKind.ENTER, StopReason.ENTRY));
    }
  }

  /** What is wrong with a call of the workflow, in Mistral's words; empty if nothing is. */
  Optional<String> problem(WorkflowDefinition definition, FrozenMap input, FrozenMap params) {
    var model = definition.graph().model();
    boolean direct = model.type() == WorkflowType.DIRECT;
    var className = direct ? "DirectWorkflowSpec" : "ReverseWorkflowSpec";
    var problem = InputCheck.problem(definition.name(), className, model.input(), input);
    if (problem.isPresent() || direct) {
      return problem;
    }
    var target = params.get("task_name");
    return target instanceof String name && model.task(name).isPresent()
        ? Optional.empty()
        : Optional.of(
            "Invalid task name [wf_spec=%s, task_name=%s]"
                .formatted(definition.name(), PythonLike.text(target)));
  }

  /** Brings the execution to life; if its {@code vars} cannot be evaluated, the reason why not. */
  Optional<String> start(WorkflowCreated birth, WorkflowDefinition definition) {
    try {
      turn.emit(withVars(birth, definition.graph().model().vars()));
    } catch (ExpressionException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    turn.emit(new WorkflowStateChanged(birth.id(), ExecutionState.RUNNING, null));
    var workflow = turn.workflow(birth.id());
    new Dispatch(turn).dispatch(workflow, new Routing(turn).startCommands(workflow));
    turn.plan(new Work.CheckWorkflow(birth.id()));
    return Optional.empty();
  }

  private WorkflowCreated withVars(WorkflowCreated birth, FrozenMap vars) {
    if (vars.isEmpty()) {
      return birth;
    }
    var imagined = turn.imagine(birth);
    var context = turn.scopes(imagined).vars(imagined.workflow(birth.id()));
    return birth.withGlobals(turn.evaluateMap(vars, context));
  }

  static WorkflowRef ref(WorkflowDefinition definition) {
    return new WorkflowRef(
        definition.id(), definition.name(), definition.namespace(), definition.definitionHash());
  }
}
