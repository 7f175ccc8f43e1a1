package dev.tramontane.engine.journal.jooq;

import static dev.tramontane.db.generated.Tables.ACTION_EXECUTION;

import dev.tramontane.engine.journal.codec.SafeText;
import dev.tramontane.engine.journal.projection.ProjectionRows.ActionRow;
import dev.tramontane.engine.query.ActionExecutionView;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How an action execution fills its row. */
final class ActionColumns {

  static final List<Column<ActionRow>> ALL =
      List.of(
          view(ACTION_EXECUTION.ID, view -> view.id().orElseThrow()),
          view(ACTION_EXECUTION.TASK_EXECUTION_ID, ActionExecutionView::taskExecutionId),
          Column.of(ACTION_EXECUTION.ROOT_ID, ActionRow::rootId),
          text(ACTION_EXECUTION.NAME, ActionExecutionView::name),
          text(ACTION_EXECUTION.WORKFLOW_NAME, ActionExecutionView::workflowName),
          text(ACTION_EXECUTION.WORKFLOW_NAMESPACE, ActionExecutionView::workflowNamespace),
          text(ACTION_EXECUTION.TASK_NAME, ActionExecutionView::taskName),
          text(ACTION_EXECUTION.DESCRIPTION, ActionExecutionView::description),
          view(ACTION_EXECUTION.TAGS, view -> view.tags().stream().map(SafeText::column).toList()),
          view(ACTION_EXECUTION.STATE, ActionExecutionView::state),
          text(ACTION_EXECUTION.STATE_INFO, ActionExecutionView::stateInfo),
          view(ACTION_EXECUTION.ACCEPTED, ActionExecutionView::accepted),
          view(ACTION_EXECUTION.ITEM_INDEX, ActionExecutionView::index),
          Column.of(ACTION_EXECUTION.INPUT, ActionRow::input),
          Column.of(ACTION_EXECUTION.OUTPUT, ActionRow::output),
          view(ACTION_EXECUTION.PROJECT_ID, ActionExecutionView::projectId),
          view(ACTION_EXECUTION.CREATED_AT, ActionExecutionView::createdAt),
          view(ACTION_EXECUTION.UPDATED_AT, ActionExecutionView::updatedAt));

  private ActionColumns() {}

  private static Column<ActionRow> view(
      Field<?> field, Function<ActionExecutionView, ? extends @Nullable Object> value) {
    return Column.of(field, row -> value.apply(row.view()));
  }

  private static Column<ActionRow> text(
      Field<?> field, Function<ActionExecutionView, @Nullable String> value) {
    return view(field, view -> SafeText.columnOrNull(value.apply(view)));
  }
}
