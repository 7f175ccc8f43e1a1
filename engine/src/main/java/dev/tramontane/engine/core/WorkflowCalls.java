package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.PlannedCall;
import dev.tramontane.engine.core.library.WorkflowDefinition;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.language.model.Invocation.WorkflowInvocation;
import java.util.Optional;

/** Calls a nested workflow. A call that cannot be made is an ordinary failure of the task. */
record WorkflowCalls(Turn turn) {

  void call(TaskExecution task, WorkflowInvocation invocation, PlannedCall call) {
    var name = PythonLike.text(turn.evaluate(invocation.name(), turn.scopes().taskInput(task)));
    var definition = find(task, name);
    var problem =
        definition.isEmpty()
            ? Optional.of(
                "Failed to find workflow [name=%s] [namespace=%s]".formatted(name, namespace(task)))
            : new NestedStart(turn).start(task, call.index(), call.input(), definition.get());
    problem.ifPresent(message ->
        new CallOutcome(turn).finish(turn.task(task.id()), ExecutionState.ERROR, message));
  }

  /** Names inside a workbook are looked up there first. */
  private Optional<WorkflowDefinition> find(TaskExecution task, String name) {
    var workbook = turn.graph(turn.workflowOf(task)).model().workbook();
    var namespace = namespace(task);
    var library = turn.library();
    return workbook == null
        ? library.workflow(name, namespace)
        : library
            .workflow(workbook + "." + name, namespace)
            .or(() -> library.workflow(name, namespace));
  }

  private String namespace(TaskExecution task) {
    return PythonLike.text(turn.workflowOf(task).params().getOrDefault("namespace", ""));
  }
}
