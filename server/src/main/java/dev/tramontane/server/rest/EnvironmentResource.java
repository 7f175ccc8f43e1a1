package dev.tramontane.server.rest;

import static dev.tramontane.server.list.ColumnType.JSON;
import static dev.tramontane.server.list.ColumnType.TEXT;
import static dev.tramontane.server.list.ColumnType.TIMESTAMP;

import dev.tramontane.engine.environment.EnvironmentView;
import dev.tramontane.server.list.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An environment as the REST API writes it (rest-api.md section 9). */
final class EnvironmentResource {

  static final Collection COLLECTION =
      Collection.of(
          "environments",
          List.of(
              "id",
              "name",
              "description",
              "variables",
              "scope",
              "project_id",
              "created_at",
              "updated_at"),
          new Collection.Columns()
              .with(TEXT, "id", "name", "description", "scope")
              .with(JSON, "variables")
              .with(TIMESTAMP, "created_at", "updated_at"));

  private EnvironmentResource() {}

  static Map<String, @Nullable Object> of(EnvironmentView environment) {
    return new Attributes()
        .withText("id", environment.id())
        .with("name", environment.name())
        .with("description", environment.description().orElse(null))
        .withJson("variables", environment.variables())
        .with("scope", environment.scope().text())
        .with("project_id", environment.projectId())
        .withTime("created_at", environment.createdAt())
        .withTime("updated_at", environment.updatedAt().orElse(null))
        .toMap();
  }
}
