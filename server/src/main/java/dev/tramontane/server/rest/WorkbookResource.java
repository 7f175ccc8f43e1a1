package dev.tramontane.server.rest;

import static dev.tramontane.server.list.ColumnType.TAGS;
import static dev.tramontane.server.list.ColumnType.TEXT;
import static dev.tramontane.server.list.ColumnType.TIMESTAMP;

import dev.tramontane.engine.definition.WorkbookView;
import dev.tramontane.server.list.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workbook as the REST API writes it (rest-api.md section 4). */
final class WorkbookResource {

  static final Collection COLLECTION =
      Collection.of(
          "workbooks",
          List.of(
              "id",
              "name",
              "namespace",
              "definition",
              "tags",
              "scope",
              "project_id",
              "created_at",
              "updated_at"),
          new Collection.Columns()
              .with(TEXT, "id", "name", "namespace", "definition", "scope", "project_id")
              .with(TAGS, "tags")
              .with(TIMESTAMP, "created_at", "updated_at"));

  private WorkbookResource() {}

  static Map<String, @Nullable Object> of(WorkbookView workbook) {
    return new Attributes()
        .withText("id", workbook.id())
        .with("name", workbook.name())
        .with("namespace", workbook.namespace())
        .with("definition", workbook.definition())
        .with("tags", workbook.tags())
        .with("scope", workbook.scope().text())
        .with("project_id", workbook.projectId())
        .withTime("created_at", workbook.createdAt())
        .withTime("updated_at", workbook.updatedAt().orElse(null))
        .toMap();
  }
}
