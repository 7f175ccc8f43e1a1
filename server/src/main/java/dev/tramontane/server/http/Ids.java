package dev.tramontane.server.http;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.Optional;
import java.util.UUID;

/** Reads identifiers in addresses; what is no identifier names nothing that exists. */
public final class Ids {

  private static final int LENGTH = 36;

  private Ids() {}

  public static WorkflowExecutionId execution(String text) {
    return new WorkflowExecutionId(
        uuid(text).orElseThrow(() -> notFound("execution-not-found", "WorkflowExecution", text)));
  }

  public static TaskExecutionId task(String text) {
    return new TaskExecutionId(
        uuid(text).orElseThrow(() -> notFound("task-execution-not-found", "TaskExecution", text)));
  }

  public static ActionExecutionId action(String text) {
    return new ActionExecutionId(
        uuid(text)
            .orElseThrow(() -> notFound("action-execution-not-found", "ActionExecution", text)));
  }

  /** The UUID that a text spells out in full. */
  public static Optional<UUID> uuid(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static EngineException notFound(String code, String type, String id) {
    return EngineException.notFound(
        code, "%s not found [id=%s]".formatted(type, id), "Look the id up in the list.");
  }
}
