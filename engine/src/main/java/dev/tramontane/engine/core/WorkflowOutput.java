package dev.tramontane.engine.core;

import dev.tramontane.engine.core.context.BranchContext;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.language.model.WorkflowType;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import org.jspecify.annotations.Nullable;

/** Evaluates the output of a workflow execution (reference: engine.md section 4.5). */
record WorkflowOutput(Turn turn) {

  FrozenMap ofSuccess(WorkflowExecution workflow) {
    return evaluated(workflow, turn.graph(workflow).model().output());
  }

  /** What {@code output-on-error} writes may hide the message. */
  FrozenMap ofError(WorkflowExecution workflow, @Nullable String message) {
    return Values.emptyMap()
        .with("result", message)
        .withAll(evaluated(workflow, turn.graph(workflow).model().outputOnError()));
  }

  private FrozenMap evaluated(WorkflowExecution workflow, FrozenMap templates) {
    var context = finalContext(workflow);
    if (templates.isEmpty()) {
      return context.frozenValues();
    }
    return turn.evaluateMap(templates, turn.scopes().workflowOutput(workflow, context.values()));
  }

  /** The variables at the ends of all branches; those of the target task in a reverse workflow. */
  private BranchContext finalContext(WorkflowExecution workflow) {
    var graph = turn.graph(workflow);
    if (graph.model().type() == WorkflowType.REVERSE) {
      return new ReverseRule(turn.tree(), graph)
          .targetTask(workflow)
          .map(TaskExecution::outContext)
          .orElse(BranchContext.EMPTY);
    }
    return turn.tree()
        .tasksOf(workflow)
        .filter(task -> task.isCompleted() && !task.hasNext())
        .map(TaskExecution::outContext)
        .reduce(BranchContext.EMPTY, BranchContext::merge);
  }
}
