package dev.tramontane.lsp.document;

import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.language.vocabulary.DefinitionPart;
import java.util.List;
import java.util.Optional;

/**
 * What the place of a cursor means in a definition.
 *
 * @param part the part whose keys stand here
 * @param workflow name of the enclosing workflow
 * @param task name of the enclosing task
 * @param inside the keys between that part's owner and the cursor: {@code [on-success, next]}
 */
public record Place(
    Optional<DefinitionPart> part,
    Optional<String> workflow,
    Optional<String> task,
    List<String> inside,
    CursorPath cursor) {

  private static final String TASKS = "tasks";

  public Place {
    inside = List.copyOf(inside);
  }

  public static Place of(CursorPath cursor, DocumentKind kind) {
    var keys = cursor.keys();
    return switch (kind) {
      case WORKBOOK -> inWorkbook(cursor, keys);
      case WORKFLOWS ->
          keys.isEmpty() ? topLevel(cursor) : inWorkflow(cursor, keys.getFirst(), rest(keys, 1));
      case ACTIONS -> keys.isEmpty() ? topLevel(cursor) : inAction(cursor, rest(keys, 1));
    };
  }

  /** The key whose value is being written; empty where a key is. */
  public Optional<String> valueOf() {
    return cursor.inValue() && !inside.isEmpty() ? Optional.of(inside.getLast()) : Optional.empty();
  }

  public boolean isInside(String key) {
    return !inside.isEmpty() && inside.getFirst().equals(key);
  }

  private static Place topLevel(CursorPath cursor) {
    return place(cursor, DefinitionPart.WORKBOOK, List.of());
  }

  private static Place inWorkbook(CursorPath cursor, List<String> keys) {
    if (keys.size() < 2) {
      var part = keys.isEmpty() || cursor.inValue() ? DefinitionPart.WORKBOOK : null;
      return new Place(Optional.ofNullable(part), Optional.empty(), Optional.empty(), keys, cursor);
    }
    return switch (keys.getFirst()) {
      case "workflows" -> inWorkflow(cursor, keys.get(1), rest(keys, 2));
      case "actions" -> inAction(cursor, rest(keys, 2));
      default -> new Place(Optional.empty(), Optional.empty(), Optional.empty(), keys, cursor);
    };
  }

  private static Place inAction(CursorPath cursor, List<String> inside) {
    return place(cursor, DefinitionPart.ACTION, inside);
  }

  private static Place inWorkflow(CursorPath cursor, String workflow, List<String> inside) {
    if (inside.isEmpty()
        || (!inside.getFirst().equals(TASKS) && !inside.getFirst().equals("task-defaults"))) {
      return place(cursor, DefinitionPart.WORKFLOW, inside).in(workflow);
    }
    if (inside.getFirst().equals("task-defaults")) {
      return inTask(cursor, DefinitionPart.TASK_DEFAULTS, rest(inside, 1)).in(workflow);
    }
    if (inside.size() == 1) {
      return new Place(Optional.empty(), Optional.of(workflow), Optional.empty(), inside, cursor);
    }
    var task = inTask(cursor, DefinitionPart.TASK, rest(inside, 2));
    return new Place(
        task.part, Optional.of(workflow), Optional.of(inside.get(1)), task.inside, cursor);
  }

  private static Place inTask(CursorPath cursor, DefinitionPart owner, List<String> inside) {
    var part =
        switch (String.join("/", inside)) {
          case "retry" -> DefinitionPart.RETRY;
          case "on-success", "on-error", "on-complete", "on-skip" -> DefinitionPart.CLAUSE;
          case "on-success/publish", "on-error/publish", "on-complete/publish", "on-skip/publish" ->
              DefinitionPart.PUBLISH_SCOPES;
          default -> owner;
        };
    return place(cursor, part, inside);
  }

  private Place in(String name) {
    return new Place(part, Optional.of(name), task, inside, cursor);
  }

  private static Place place(CursorPath cursor, DefinitionPart part, List<String> inside) {
    boolean hasKeysHere =
        inside.isEmpty()
            || part == DefinitionPart.RETRY
            || part == DefinitionPart.CLAUSE
            || part == DefinitionPart.PUBLISH_SCOPES
            || cursor.inValue();
    return new Place(
        hasKeysHere ? Optional.of(part) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        inside,
        cursor);
  }

  private static List<String> rest(List<String> keys, int from) {
    return keys.subList(from, keys.size());
  }
}
