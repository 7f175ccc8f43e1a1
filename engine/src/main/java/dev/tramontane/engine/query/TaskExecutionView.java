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
 * A task execution as it stands (reference: rest-api.md section 7).
 *
 * @param rootId the topmost workflow execution of the tree
 * @param type {@code ACTION} or {@code WORKFLOW}
 * @param result what {@code task().result} gives; null in lists
 * @param held whether the debugger holds the task
 */
public record TaskExecutionView(
    TaskExecutionId id,
    WorkflowExecutionId workflowExecutionId,
    WorkflowExecutionId rootId,
    String name,
    String type,
    String workflowName,
    String workflowNamespace,
    UUID workflowId,
    List<String> tags,
    ExecutionState state,
    @Nullable String stateInfo,
    FrozenMap runtimeContext,
    @Nullable FrozenMap published,
    FrozenMap publishedGlobal,
    @Nullable Object result,
    boolean processed,
    boolean errorHandled,
    boolean held,
    String projectId,
    Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {}
