package dev.tramontane.engine.analysis.jooq;

import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.analysis.FailureCause;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.jooq.ContentStore;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.ExecutionQuery;
import dev.tramontane.engine.query.jooq.ExecutionRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Failure analysis on the projections. */
public final class JooqFailureAnalysis implements FailureAnalysis {

  private final FailureRows rows;
  private final ContentStore contents;
  private final ExecutionQuery query;
  private final Library library;

  /**
   * @param library tells where in the text a task stands
   */
  public JooqFailureAnalysis(
      DSLContext database, ContentStore contents, ExecutionQuery query, Library library) {
    this.rows = new FailureRows(database);
    this.contents = contents;
    this.query = query;
    this.library = library;
  }

  @Override
  public List<FailureCause> causes(WorkflowExecutionId id) {
    var failed = failedExecutions(id);
    if (failed.execution(id).isEmpty()) {
      if (query.rootOf(id).isEmpty()) {
        throw missing(id);
      }
      return List.of();
    }
    var leaves = new FailureWalk(failed).from(id);
    var actions = actions(leaves);
    var causes = new ArrayList<FailureCause>();
    for (var leaf : leaves) {
      causes.add(cause(leaf, actions.getOrDefault(leaf.task().id(), List.of())));
    }
    return causes;
  }

  private FailedExecutions failedExecutions(WorkflowExecutionId id) {
    var found = rows.failing(id);
    var views = ExecutionRows.of(found, contents);
    var failed = new FailedExecutions();
    for (var row : found) {
      failed.add(views.workflow(row));
      if (row.get(TASK_EXECUTION.ID) != null) {
        failed.add(views.task(row));
      }
    }
    var ended = failed.withoutFailedTask();
    if (!ended.isEmpty()) {
      var last = rows.lastEnded(ended);
      var lastViews = ExecutionRows.of(last, contents);
      last.forEach(row -> failed.add(lastViews.task(row)));
    }
    return failed;
  }

  private Map<TaskExecutionId, List<ActionExecutionView>> actions(List<FailureWalk.Leaf> leaves) {
    var found = rows.actions(leaves.stream().map(leaf -> leaf.task().id()).toList());
    var views = ExecutionRows.of(found, contents);
    return found.stream()
        .map(views::action)
        .collect(Collectors.groupingBy(action -> Objects.requireNonNull(action.taskExecutionId())));
  }

  private FailureCause cause(FailureWalk.Leaf leaf, List<ActionExecutionView> actions) {
    var action = blamed(actions);
    var text = FailureText.of(leaf, action, actions);
    return new FailureCause(
        leaf.path(),
        text.summary(),
        text.message(),
        action.map(ActionExecutionView::name),
        action.map(ActionExecutionView::input),
        action.map(ActionExecutionView::output).map(output -> output.get("result")).orElse(null),
        text.attempts(),
        line(leaf),
        leaf.execution().definitionHash());
  }

  /** The first failed one of the last attempt; what was tried before counts no more. */
  private static Optional<ActionExecutionView> blamed(List<ActionExecutionView> actions) {
    return actions.stream()
        .filter(action -> action.state() == ExecutionState.ERROR && action.accepted())
        .findFirst()
        .or(() -> actions.stream().reduce((_, last) -> last));
  }

  private int line(FailureWalk.Leaf leaf) {
    var execution = leaf.execution();
    return library
        .running(execution.definitionHash(), execution.workflowName())
        .task(leaf.task().name())
        .nameSpan()
        .start()
        .line();
  }

  private static EngineException missing(WorkflowExecutionId id) {
    return EngineException.notFound(
        "execution-not-found",
        "WorkflowExecution not found [id=%s]".formatted(id),
        "Check the id; it may have been deleted.");
  }
}
