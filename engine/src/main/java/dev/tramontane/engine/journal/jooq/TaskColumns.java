package dev.tramontane.engine.journal.jooq;

import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;

import dev.tramontane.engine.journal.codec.SafeText;
import dev.tramontane.engine.journal.projection.ProjectionRows.TaskRow;
import dev.tramontane.engine.query.TaskExecutionView;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How a task execution fills its row. */
final class TaskColumns {

  static final List<Column<TaskRow>> ALL =
      List.of(
          view(TASK_EXECUTION.ID, TaskExecutionView::id),
          view(TASK_EXECUTION.WORKFLOW_EXECUTION_ID, TaskExecutionView::workflowExecutionId),
          view(TASK_EXECUTION.ROOT_ID, TaskExecutionView::rootId),
          text(TASK_EXECUTION.NAME, TaskExecutionView::name),
          view(TASK_EXECUTION.TYPE, TaskExecutionView::type),
          text(TASK_EXECUTION.WORKFLOW_NAME, TaskExecutionView::workflowName),
          text(TASK_EXECUTION.WORKFLOW_NAMESPACE, TaskExecutionView::workflowNamespace),
          view(TASK_EXECUTION.WORKFLOW_ID, TaskExecutionView::workflowId),
          view(TASK_EXECUTION.TAGS, view -> view.tags().stream().map(SafeText::column).toList()),
          view(TASK_EXECUTION.STATE, TaskExecutionView::state),
          text(TASK_EXECUTION.STATE_INFO, TaskExecutionView::stateInfo),
          Column.of(TASK_EXECUTION.RUNTIME_CONTEXT, TaskRow::runtimeContext),
          Column.of(TASK_EXECUTION.PUBLISHED, TaskRow::published),
          Column.of(TASK_EXECUTION.PUBLISHED_GLOBAL, TaskRow::publishedGlobal),
          Column.of(TASK_EXECUTION.RESULT, TaskRow::result),
          view(TASK_EXECUTION.PROCESSED, TaskExecutionView::processed),
          view(TASK_EXECUTION.ERROR_HANDLED, TaskExecutionView::errorHandled),
          view(TASK_EXECUTION.HELD, TaskExecutionView::held),
          view(TASK_EXECUTION.PROJECT_ID, TaskExecutionView::projectId),
          view(TASK_EXECUTION.CREATED_AT, TaskExecutionView::createdAt),
          view(TASK_EXECUTION.UPDATED_AT, TaskExecutionView::updatedAt),
          view(TASK_EXECUTION.STARTED_AT, TaskExecutionView::startedAt),
          view(TASK_EXECUTION.FINISHED_AT, TaskExecutionView::finishedAt));

  private TaskColumns() {}

  private static Column<TaskRow> view(
      Field<?> field, Function<TaskExecutionView, ? extends @Nullable Object> value) {
    return Column.of(field, row -> value.apply(row.view()));
  }

  private static Column<TaskRow> text(
      Field<?> field, Function<TaskExecutionView, @Nullable String> value) {
    return view(field, view -> SafeText.columnOrNull(value.apply(view)));
  }
}
