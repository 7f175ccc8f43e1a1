package dev.tramontane.engine.query;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.value.FrozenMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action execution as it stands (reference: rest-api.md section 8).
 *
 * @param id empty for an action that was run directly and not saved
 * @param taskExecutionId null for an action that was run directly
 * @param accepted whether its result counts for the task
 * @param output {@code {"result": ...}}, null until there is a result
 */
public record ActionExecutionView(
    Optional<ActionExecutionId> id,
    @Nullable TaskExecutionId taskExecutionId,
    String name,
    String workflowName,
    String workflowNamespace,
    String taskName,
    @Nullable String description,
    List<String> tags,
    ExecutionState state,
    @Nullable String stateInfo,
    boolean accepted,
    int index,
    FrozenMap input,
    @Nullable FrozenMap output,
    String projectId,
    Instant createdAt,
    @Nullable Instant updatedAt) {}
