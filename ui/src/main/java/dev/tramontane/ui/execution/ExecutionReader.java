package dev.tramontane.ui.execution;

import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.analysis.FailureCause;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.RunChange;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.ui.graph.DrawnWorkflows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the screen of an execution shows; the number of calls does not grow with its size. */
public final class ExecutionReader {

  private static final int FEW = 100;
  private static final int MOST_PAGES = 10;

  private final Executions executions;
  private final FailureAnalysis failures;
  private final DrawnWorkflows drawn;

  public ExecutionReader(Executions executions, FailureAnalysis failures, DrawnWorkflows drawn) {
    this.executions = executions;
    this.failures = failures;
    this.drawn = drawn;
  }

  /** What changed on the screen of one execution. */
  record News(Optional<ExecutionHead> head, List<TaskExecutionView> tasks) {}

  /** The execution as it stands, and why it failed if it has. */
  record ExecutionHead(WorkflowExecutionView execution, List<FailureCause> causes) {}

  ExecutionPage page(WorkflowExecutionId id) {
    var path = executions.path(id);
    var execution = path.getLast().execution();
    return new ExecutionPage(
        execution,
        path,
        new TaskRows(allTasks(id)),
        drawn.drawn(
            execution.definitionHash(), execution.workflowName(), executions::definitionText),
        causes(execution));
  }

  News news(WorkflowExecutionId id, List<RunChange> changes) {
    var workflowChanged = changes.stream().anyMatch(change -> change.workflows().contains(id));
    return new News(
        workflowChanged ? Optional.of(head(id)) : Optional.empty(), changedTasks(id, changes));
  }

  private ExecutionHead head(WorkflowExecutionId id) {
    var execution = executions.workflowExecution(id);
    return new ExecutionHead(execution, causes(execution));
  }

  private List<FailureCause> causes(WorkflowExecutionView execution) {
    return execution.state() == ExecutionState.ERROR ? failures.causes(execution.id()) : List.of();
  }

  private List<TaskExecutionView> changedTasks(WorkflowExecutionId id, List<RunChange> changes) {
    var changed =
        changes.stream().flatMap(change -> change.tasks().stream()).collect(Collectors.toSet());
    if (changed.isEmpty()) {
      return List.of();
    }
    return changed.size() > FEW ? allTasks(id) : someTasks(id, changed);
  }

  private List<TaskExecutionView> someTasks(WorkflowExecutionId id, Set<TaskExecutionId> some) {
    var ids = some.stream().map(TaskExecutionId::toString).sorted().toList();
    return executions
        .taskExecutions(
            ListQuery.where(of(id), new Filter("id", Filter.Operator.IN, List.copyOf(ids))))
        .items();
  }

  private List<TaskExecutionView> allTasks(WorkflowExecutionId id) {
    var all = new ArrayList<TaskExecutionView>();
    var query = ListQuery.where(of(id));
    for (var pages = 0; pages < MOST_PAGES; pages++) {
      var page = executions.taskExecutions(query);
      all.addAll(page.items());
      if (!page.full()) {
        break;
      }
      query =
          new ListQuery(
              query.filters(),
              query.sort(),
              query.limit(),
              Optional.of(all.getLast().id().toString()));
    }
    return all;
  }

  private static Filter of(WorkflowExecutionId id) {
    return Filter.equal("workflow_execution_id", id.toString());
  }
}
