package dev.tramontane.server.rest;

import static dev.tramontane.server.list.ColumnType.TAGS;
import static dev.tramontane.server.list.ColumnType.TEXT;
import static dev.tramontane.server.list.ColumnType.TIMESTAMP;

import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.server.list.Collection;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workflow as the REST API writes it (rest-api.md section 3). */
final class WorkflowResource {

  static final Collection COLLECTION =
      Collection.of(
          "workflows",
          List.of(
              "id",
              "name",
              "namespace",
              "input",
              "interface",
              "definition",
              "checksum",
              "tags",
              "scope",
              "project_id",
              "created_at",
              "updated_at"),
          new Collection.Columns()
              .with(TEXT, "id", "name", "namespace", "definition", "scope", "project_id")
              .with(TAGS, "tags")
              .with(TIMESTAMP, "created_at", "updated_at"));

  private WorkflowResource() {}

  /** As GET shows it: the interface is JSON text. */
  static Map<String, @Nullable Object> read(WorkflowView workflow, FrozenMap shape) {
    return write(workflow).withJson("interface", shape).toMap();
  }

  /** As POST and PUT show it: the interface is an object, a peculiarity of Mistral. */
  static Map<String, @Nullable Object> saved(WorkflowView workflow, FrozenMap shape) {
    return write(workflow).with("interface", shape).toMap();
  }

  private static Attributes write(WorkflowView workflow) {
    return new Attributes()
        .withText("id", workflow.id())
        .with("name", workflow.name())
        .with("namespace", workflow.namespace())
        .with("input", workflow.input())
        .with("definition", workflow.definition())
        .with("checksum", workflow.checksum().orElse(null))
        .with("tags", workflow.tags())
        .with("scope", workflow.scope().text())
        .with("project_id", workflow.projectId())
        .withTime("created_at", workflow.createdAt())
        .withTime("updated_at", workflow.updatedAt().orElse(null));
  }
}
