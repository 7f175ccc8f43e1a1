package dev.tramontane.server.rest;

import static dev.tramontane.server.list.ColumnType.BOOLEAN;
import static dev.tramontane.server.list.ColumnType.JSON;
import static dev.tramontane.server.list.ColumnType.TAGS;
import static dev.tramontane.server.list.ColumnType.TEXT;
import static dev.tramontane.server.list.ColumnType.TIMESTAMP;
import static dev.tramontane.server.list.ColumnType.UUID;

import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.server.list.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An action execution as the REST API writes it (rest-api.md section 8). */
final class ActionExecutionResource {

  static final Collection COLLECTION =
      Collection.of(
          "action_executions",
          List.of(
              "id",
              "workflow_name",
              "workflow_namespace",
              "task_name",
              "task_execution_id",
              "state",
              "state_info",
              "tags",
              "name",
              "description",
              "project_id",
              "accepted",
              "input",
              "output",
              "created_at",
              "updated_at",
              "params"),
          new Collection.Columns()
              .with(TEXT, "id", "name", "workflow_name", "workflow_namespace")
              .with(TEXT, "state", "state_info", "description", "project_id")
              .with(UUID, "task_execution_id")
              .with(TAGS, "tags")
              .with(BOOLEAN, "accepted")
              .with(JSON, "input", "output")
              .with(TIMESTAMP, "created_at", "updated_at"));

  private ActionExecutionResource() {}

  static Map<String, @Nullable Object> whole(ActionExecutionView action) {
    var attributes = new Attributes();
    write(attributes, action);
    return attributes.withJson("output", action.output()).toMap();
  }

  static Map<String, @Nullable Object> item(ActionExecutionView action) {
    var attributes = new Attributes();
    write(attributes, action);
    return attributes.toMap();
  }

  private static void write(Attributes attributes, ActionExecutionView action) {
    attributes
        .withText("id", action.id().orElse(null))
        .with("name", action.name())
        .with("workflow_name", action.workflowName())
        .with("workflow_namespace", action.workflowNamespace())
        .withText("task_execution_id", action.taskExecutionId())
        .with("state", action.state().name())
        .with("state_info", action.stateInfo())
        .with("tags", action.tags())
        .with("description", action.description())
        .with("project_id", action.projectId())
        .with("accepted", action.id().isPresent() ? action.accepted() : null)
        .withJson("input", action.input())
        .withTime("created_at", action.createdAt())
        .withTime("updated_at", action.updatedAt());
  }
}
