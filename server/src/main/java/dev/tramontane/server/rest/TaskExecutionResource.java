package dev.tramontane.server.rest;

import static dev.tramontane.server.list.ColumnType.BOOLEAN;
import static dev.tramontane.server.list.ColumnType.JSON;
import static dev.tramontane.server.list.ColumnType.TAGS;
import static dev.tramontane.server.list.ColumnType.TEXT;
import static dev.tramontane.server.list.ColumnType.TIMESTAMP;
import static dev.tramontane.server.list.ColumnType.UUID;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.server.list.Collection;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task execution as the REST API writes it (rest-api.md section 7). */
final class TaskExecutionResource {

  static final Collection COLLECTION =
      Collection.of(
          "tasks",
          List.of(
              "id",
              "name",
              "type",
              "workflow_name",
              "workflow_namespace",
              "workflow_id",
              "workflow_execution_id",
              "tags",
              "state",
              "state_info",
              "project_id",
              "runtime_context",
              "result",
              "published",
              "published_global",
              "processed",
              "created_at",
              "updated_at",
              "started_at",
              "finished_at",
              "reset",
              "env"),
          new Collection.Columns()
              .with(TEXT, "id", "name", "type", "workflow_name", "workflow_namespace")
              .with(TEXT, "state", "state_info", "project_id")
              .with(UUID, "workflow_id", "workflow_execution_id")
              .with(TAGS, "tags")
              .with(JSON, "published")
              .with(BOOLEAN, "processed")
              .with(TIMESTAMP, "created_at", "updated_at", "started_at", "finished_at"));

  private TaskExecutionResource() {}

  /** Everything, for a request of one task. */
  static Map<String, @Nullable Object> whole(TaskExecutionView task) {
    var attributes = new Attributes();
    write(attributes, task);
    return attributes
        .withResult("result", task.result())
        .withJson("published_global", publishedGlobal(task))
        .toMap();
  }

  /** Mistral does not show what a skipped task published globally. */
  private static @Nullable FrozenMap publishedGlobal(TaskExecutionView task) {
    return task.state() == ExecutionState.SKIPPED ? null : task.publishedGlobal();
  }

  /** Without what only a request of one task shows. */
  static Map<String, @Nullable Object> item(TaskExecutionView task) {
    var attributes = new Attributes();
    write(attributes, task);
    return attributes.toMap();
  }

  private static void write(Attributes attributes, TaskExecutionView task) {
    attributes
        .withText("id", task.id())
        .with("name", task.name())
        .with("type", task.type())
        .with("workflow_name", task.workflowName())
        .with("workflow_namespace", task.workflowNamespace())
        .withText("workflow_id", task.workflowId())
        .withText("workflow_execution_id", task.workflowExecutionId())
        .with("tags", task.tags())
        .with("state", task.state().name())
        .with("state_info", task.stateInfo())
        .with("project_id", task.projectId())
        .withJson("runtime_context", task.runtimeContext())
        .withJson("published", task.published())
        .with("processed", task.processed())
        .withTime("created_at", task.createdAt())
        .withTime("updated_at", task.updatedAt())
        .withTime("started_at", task.startedAt())
        .withTime("finished_at", task.finishedAt());
  }
}
