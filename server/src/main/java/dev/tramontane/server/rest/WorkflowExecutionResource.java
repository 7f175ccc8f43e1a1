package dev.tramontane.server.rest;

import static dev.tramontane.server.list.ColumnType.JSON;
import static dev.tramontane.server.list.ColumnType.TAGS;
import static dev.tramontane.server.list.ColumnType.TEXT;
import static dev.tramontane.server.list.ColumnType.TIMESTAMP;
import static dev.tramontane.server.list.ColumnType.UUID;

import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.server.list.Collection;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workflow execution as the REST API writes it (rest-api.md section 6). */
final class WorkflowExecutionResource {

  static final Collection COLLECTION =
      Collection.of(
          "executions",
          List.of(
              "id",
              "workflow_id",
              "workflow_name",
              "workflow_namespace",
              "description",
              "tags",
              "params",
              "task_execution_id",
              "root_execution_id",
              "source_execution_id",
              "state",
              "state_info",
              "input",
              "output",
              "created_at",
              "updated_at",
              "project_id",
              "published_global"),
          new Collection.Columns()
              .with(UUID, "workflow_id", "task_execution_id", "root_execution_id")
              .with(TEXT, "id", "workflow_name", "workflow_namespace", "description")
              .with(TEXT, "state", "state_info", "project_id")
              .with(TAGS, "tags")
              .with(JSON, "params", "input", "output")
              .with(TIMESTAMP, "created_at", "updated_at"));

  private WorkflowExecutionResource() {}

  /** Everything, for a request of one execution. */
  static Map<String, @Nullable Object> whole(WorkflowExecutionView execution) {
    var attributes = new Attributes();
    write(attributes, execution);
    return attributes
        .withJson("output", outputOrEmpty(execution))
        .withJson("published_global", execution.publishedGlobal())
        .toMap();
  }

  /** Without what only a request of one execution shows. */
  static Map<String, @Nullable Object> item(WorkflowExecutionView execution) {
    var attributes = new Attributes();
    write(attributes, execution);
    return attributes.toMap();
  }

  static Map<String, @Nullable Object> itemWithOutput(WorkflowExecutionView execution) {
    var attributes = new Attributes();
    write(attributes, execution);
    return attributes.withJson("output", outputOrEmpty(execution)).toMap();
  }

  private static FrozenMap outputOrEmpty(WorkflowExecutionView execution) {
    var output = execution.output();
    return output == null ? Values.emptyMap() : output;
  }

  private static void write(Attributes attributes, WorkflowExecutionView execution) {
    attributes
        .withText("id", execution.id())
        .withText("workflow_id", execution.workflowId())
        .with("workflow_name", execution.workflowName())
        .with("workflow_namespace", execution.workflowNamespace())
        .with("description", execution.description())
        .with("tags", execution.tags())
        .withJson("params", execution.params())
        .withText("task_execution_id", execution.parentTaskId())
        .withText("root_execution_id", execution.isRoot() ? null : execution.rootId())
        .withText("source_execution_id", execution.sourceId())
        .with("state", execution.state().name())
        .with("state_info", execution.stateInfo())
        .withJson("input", execution.input())
        .withTime("created_at", execution.createdAt())
        .withTime("updated_at", execution.updatedAt())
        .with("project_id", execution.projectId());
  }
}
