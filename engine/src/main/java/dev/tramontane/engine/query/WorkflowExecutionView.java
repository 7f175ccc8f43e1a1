package dev.tramontane.engine.query;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workflow execution as it stands (reference: rest-api.md section 6).
 *
 * @param rootId the topmost execution of the tree; equal to {@code id} for a root
 * @param parentTaskId the task that started it, null for a root
 * @param definitionHash content hash of the definition text that it runs, key of the content store
 * @param output null until the execution is complete, and in lists that leave it out
 */
public record WorkflowExecutionView(
    WorkflowExecutionId id,
    WorkflowExecutionId rootId,
    @Nullable TaskExecutionId parentTaskId,
    @Nullable WorkflowExecutionId sourceId,
    UUID workflowId,
    String workflowName,
    String workflowNamespace,
    String definitionHash,
    @Nullable String description,
    List<String> tags,
    ExecutionState state,
    @Nullable String stateInfo,
    FrozenMap input,
    FrozenMap params,
    @Nullable FrozenMap output,
    FrozenMap publishedGlobal,
    String projectId,
    Instant createdAt,
    @Nullable Instant updatedAt) {

  public boolean isRoot() {
    return parentTaskId == null;
  }
}
