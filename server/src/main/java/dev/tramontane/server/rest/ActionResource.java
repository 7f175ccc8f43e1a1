package dev.tramontane.server.rest;

import static dev.tramontane.server.list.ColumnType.BOOLEAN;
import static dev.tramontane.server.list.ColumnType.TAGS;
import static dev.tramontane.server.list.ColumnType.TEXT;
import static dev.tramontane.server.list.ColumnType.TIMESTAMP;

import dev.tramontane.engine.action.ActionView;
import dev.tramontane.server.list.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An action as the REST API writes it (rest-api.md section 5). */
final class ActionResource {

  static final Collection COLLECTION =
      new Collection(
          "actions",
          "name",
          "name",
          new LinkedHashSet<>(
              List.of(
                  "id",
                  "name",
                  "is_system",
                  "input",
                  "description",
                  "tags",
                  "definition",
                  "scope",
                  "project_id",
                  "created_at",
                  "updated_at",
                  "namespace")),
          new LinkedHashMap<>(
              Map.ofEntries(
                  Map.entry("name", TEXT),
                  Map.entry("namespace", TEXT),
                  Map.entry("description", TEXT),
                  Map.entry("definition", TEXT),
                  Map.entry("input", TEXT),
                  Map.entry("scope", TEXT),
                  Map.entry("is_system", BOOLEAN),
                  Map.entry("tags", TAGS),
                  Map.entry("created_at", TIMESTAMP),
                  Map.entry("updated_at", TIMESTAMP))));

  private ActionResource() {}

  /** As POST and PUT show it: no declared input is null, a peculiarity of Mistral. */
  static Map<String, @Nullable Object> saved(ActionView action) {
    return write(action).with("input", action.input().orElse(null)).toMap();
  }

  /** As GET shows it. */
  static Map<String, @Nullable Object> read(ActionView action) {
    return write(action).toMap();
  }

  /** {@code is_system} is false even for standard actions, as in Mistral now. */
  private static Attributes write(ActionView action) {
    return new Attributes()
        .withText("id", action.id().<Object>map(id -> id).orElse(action.name()))
        .with("name", action.name())
        .with("is_system", false)
        .with("input", action.input().orElse(""))
        .with("description", action.description().orElse(null))
        .with("tags", action.tags())
        .with("definition", action.definition().orElse(null))
        .with("scope", action.scope())
        .with("project_id", action.projectId())
        .with("namespace", action.namespace())
        .withTime("created_at", action.createdAt().orElse(null))
        .withTime("updated_at", action.updatedAt().orElse(null));
  }
}
