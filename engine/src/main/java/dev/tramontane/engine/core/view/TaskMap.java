package dev.tramontane.engine.core.view;

import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A task execution as {@code task()} and {@code tasks()} give it. */
public final class TaskMap {

  private TaskMap() {}

  /** The map of a task; {@code graph} is that of its workflow. */
  public static FrozenMap of(ExecutionTree tree, TaskExecution task, WorkflowGraph graph) {
    var model = graph.task(task.name());
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("id", task.id().toString());
    fields.put("name", task.name());
    fields.put("spec", SpecMap.of(model, graph.model()));
    fields.put("state", task.state().name());
    fields.put("state_info", task.stateInfo());
    fields.put("result", TaskResult.of(tree, task, !model.withItems().isEmpty()));
    fields.put("published", task.published());
    fields.put("type", task.nested() ? "WORKFLOW" : "ACTION");
    fields.put("workflow_execution_id", task.workflowExecutionId().toString());
    fields.put("created_at", Timestamps.text(task.times().createdAt()));
    fields.put("updated_at", Timestamps.text(task.times().updatedAt()));
    return Values.freezeMap(fields);
  }
}
