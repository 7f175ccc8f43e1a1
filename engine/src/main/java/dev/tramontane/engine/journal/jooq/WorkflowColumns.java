package dev.tramontane.engine.journal.jooq;

import static dev.tramontane.db.generated.Tables.WORKFLOW_EXECUTION;

import dev.tramontane.engine.journal.codec.SafeText;
import dev.tramontane.engine.query.WorkflowExecutionView;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How a workflow execution fills its row. */
final class WorkflowColumns {

  static final List<Column<PlacedWorkflow>> ALL =
      List.of(
          view(WORKFLOW_EXECUTION.ID, WorkflowExecutionView::id),
          view(WORKFLOW_EXECUTION.ROOT_ID, WorkflowExecutionView::rootId),
          Column.of(WORKFLOW_EXECUTION.PART, PlacedWorkflow::part),
          view(WORKFLOW_EXECUTION.TASK_EXECUTION_ID, WorkflowExecutionView::parentTaskId),
          view(WORKFLOW_EXECUTION.SOURCE_ID, WorkflowExecutionView::sourceId),
          view(WORKFLOW_EXECUTION.WORKFLOW_ID, WorkflowExecutionView::workflowId),
          text(WORKFLOW_EXECUTION.WORKFLOW_NAME, WorkflowExecutionView::workflowName),
          text(WORKFLOW_EXECUTION.WORKFLOW_NAMESPACE, WorkflowExecutionView::workflowNamespace),
          view(WORKFLOW_EXECUTION.DEFINITION_HASH, WorkflowExecutionView::definitionHash),
          text(WORKFLOW_EXECUTION.DESCRIPTION, WorkflowExecutionView::description),
          view(
              WORKFLOW_EXECUTION.TAGS, view -> view.tags().stream().map(SafeText::column).toList()),
          view(WORKFLOW_EXECUTION.STATE, WorkflowExecutionView::state),
          text(WORKFLOW_EXECUTION.STATE_INFO, WorkflowExecutionView::stateInfo),
          Column.of(WORKFLOW_EXECUTION.INPUT, placed -> placed.row().input()),
          Column.of(WORKFLOW_EXECUTION.PARAMS, placed -> placed.row().params()),
          Column.of(WORKFLOW_EXECUTION.OUTPUT, placed -> placed.row().output()),
          Column.of(WORKFLOW_EXECUTION.PUBLISHED_GLOBAL, placed -> placed.row().publishedGlobal()),
          view(WORKFLOW_EXECUTION.PROJECT_ID, WorkflowExecutionView::projectId),
          view(WORKFLOW_EXECUTION.CREATED_AT, WorkflowExecutionView::createdAt),
          view(WORKFLOW_EXECUTION.UPDATED_AT, WorkflowExecutionView::updatedAt));

  private WorkflowColumns() {}

  private static Column<PlacedWorkflow> view(
      Field<?> field, Function<WorkflowExecutionView, ? extends @Nullable Object> value) {
    return Column.of(field, placed -> value.apply(placed.row().view()));
  }

  private static Column<PlacedWorkflow> text(
      Field<?> field, Function<WorkflowExecutionView, @Nullable String> value) {
    return view(field, view -> SafeText.columnOrNull(value.apply(view)));
  }
}
