package dev.tramontane.engine.query.jooq;

import static dev.tramontane.db.generated.Tables.ACTION_EXECUTION;
import static dev.tramontane.db.generated.Tables.TASK_EXECUTION;
import static dev.tramontane.db.generated.Tables.WORKFLOW_EXECUTION;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.codec.ContentSource;
import dev.tramontane.engine.journal.codec.EventCodec;
import dev.tramontane.engine.journal.jooq.ContentStore;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into views. The large values of all rows of an answer are fetched together. A column
 * that was not selected is as one without a value.
 */
public final class ExecutionRows {

  private final ContentSource contents;
  private final EventCodec codec = new EventCodec();

  private ExecutionRows(ContentSource contents) {
    this.contents = contents;
  }

  public static ExecutionRows of(Collection<? extends Record> rows, ContentStore store) {
    var texts = new ArrayList<String>();
    for (var row : rows) {
      for (var field : row.fields()) {
        if (row.get(field) instanceof JSON json) {
          texts.add(json.data());
        }
      }
    }
    return new ExecutionRows(store.sourceFor(texts));
  }

  public WorkflowExecutionView workflow(Record row) {
    return new WorkflowExecutionView(
        new WorkflowExecutionId(row.get(WORKFLOW_EXECUTION.ID)),
        new WorkflowExecutionId(row.get(WORKFLOW_EXECUTION.ROOT_ID)),
        id(row.get(WORKFLOW_EXECUTION.TASK_EXECUTION_ID), TaskExecutionId::new),
        id(row.get(WORKFLOW_EXECUTION.SOURCE_ID), WorkflowExecutionId::new),
        row.get(WORKFLOW_EXECUTION.WORKFLOW_ID),
        row.get(WORKFLOW_EXECUTION.WORKFLOW_NAME),
        row.get(WORKFLOW_EXECUTION.WORKFLOW_NAMESPACE),
        row.get(WORKFLOW_EXECUTION.DEFINITION_HASH),
        row.get(WORKFLOW_EXECUTION.DESCRIPTION),
        List.of(row.get(WORKFLOW_EXECUTION.TAGS)),
        ExecutionState.valueOf(row.get(WORKFLOW_EXECUTION.STATE)),
        row.get(WORKFLOW_EXECUTION.STATE_INFO),
        map(row, WORKFLOW_EXECUTION.INPUT),
        map(row, WORKFLOW_EXECUTION.PARAMS),
        mapOrNull(row, WORKFLOW_EXECUTION.OUTPUT),
        map(row, WORKFLOW_EXECUTION.PUBLISHED_GLOBAL),
        row.get(WORKFLOW_EXECUTION.PROJECT_ID),
        row.get(WORKFLOW_EXECUTION.CREATED_AT),
        row.get(WORKFLOW_EXECUTION.UPDATED_AT));
  }

  public TaskExecutionView task(Record row) {
    return new TaskExecutionView(
        new TaskExecutionId(row.get(TASK_EXECUTION.ID)),
        new WorkflowExecutionId(row.get(TASK_EXECUTION.WORKFLOW_EXECUTION_ID)),
        new WorkflowExecutionId(row.get(TASK_EXECUTION.ROOT_ID)),
        row.get(TASK_EXECUTION.NAME),
        row.get(TASK_EXECUTION.TYPE),
        row.get(TASK_EXECUTION.WORKFLOW_NAME),
        row.get(TASK_EXECUTION.WORKFLOW_NAMESPACE),
        row.get(TASK_EXECUTION.WORKFLOW_ID),
        List.of(row.get(TASK_EXECUTION.TAGS)),
        ExecutionState.valueOf(row.get(TASK_EXECUTION.STATE)),
        row.get(TASK_EXECUTION.STATE_INFO),
        map(row, TASK_EXECUTION.RUNTIME_CONTEXT),
        mapOrNull(row, TASK_EXECUTION.PUBLISHED),
        map(row, TASK_EXECUTION.PUBLISHED_GLOBAL),
        value(row, TASK_EXECUTION.RESULT),
        row.get(TASK_EXECUTION.PROCESSED),
        row.get(TASK_EXECUTION.ERROR_HANDLED),
        row.get(TASK_EXECUTION.HELD),
        row.get(TASK_EXECUTION.PROJECT_ID),
        row.get(TASK_EXECUTION.CREATED_AT),
        row.get(TASK_EXECUTION.UPDATED_AT),
        row.get(TASK_EXECUTION.STARTED_AT),
        row.get(TASK_EXECUTION.FINISHED_AT));
  }

  public ActionExecutionView action(Record row) {
    return new ActionExecutionView(
        Optional.of(new ActionExecutionId(row.get(ACTION_EXECUTION.ID))),
        id(row.get(ACTION_EXECUTION.TASK_EXECUTION_ID), TaskExecutionId::new),
        row.get(ACTION_EXECUTION.NAME),
        orEmpty(row.get(ACTION_EXECUTION.WORKFLOW_NAME)),
        row.get(ACTION_EXECUTION.WORKFLOW_NAMESPACE),
        orEmpty(row.get(ACTION_EXECUTION.TASK_NAME)),
        row.get(ACTION_EXECUTION.DESCRIPTION),
        List.of(row.get(ACTION_EXECUTION.TAGS)),
        ExecutionState.valueOf(row.get(ACTION_EXECUTION.STATE)),
        row.get(ACTION_EXECUTION.STATE_INFO),
        row.get(ACTION_EXECUTION.ACCEPTED),
        row.get(ACTION_EXECUTION.ITEM_INDEX),
        map(row, ACTION_EXECUTION.INPUT),
        mapOrNull(row, ACTION_EXECUTION.OUTPUT),
        row.get(ACTION_EXECUTION.PROJECT_ID),
        row.get(ACTION_EXECUTION.CREATED_AT),
        row.get(ACTION_EXECUTION.UPDATED_AT));
  }

  private FrozenMap map(Record row, Field<JSON> field) {
    return value(row, field) instanceof FrozenMap map ? map : Values.emptyMap();
  }

  private @Nullable FrozenMap mapOrNull(Record row, Field<JSON> field) {
    return value(row, field) instanceof FrozenMap map ? map : null;
  }

  private @Nullable Object value(Record row, Field<JSON> field) {
    if (row.indexOf(field) < 0) {
      return null;
    }
    var json = row.get(field);
    return json == null ? null : codec.readValue(json.data(), contents);
  }

  private static <T> @Nullable T id(@Nullable UUID value, Function<UUID, T> type) {
    return value == null ? null : type.apply(value);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
