package dev.tramontane.engine.core.view;

import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A workflow execution as expressions see it. */
final class WorkflowMap {

  /** What {@code execution()} tells; {@code executions()} tells more. */
  static final Set<String> EXECUTION_KEYS =
      Set.of(
          "id", "name", "spec", "input", "params", "created_at", "updated_at", "root_execution_id");

  private WorkflowMap() {}

  static FrozenMap of(WorkflowExecution execution) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("id", execution.id().toString());
    fields.put("name", execution.workflow().name());
    fields.put("input", execution.input());
    fields.put("params", execution.params());
    fields.put("created_at", Timestamps.text(execution.times().createdAt()));
    fields.put("updated_at", Timestamps.text(execution.times().updatedAt()));
    fields.put("root_execution_id", execution.params().get("root_execution_id"));
    fields.put("state", execution.state().name());
    fields.put("state_info", execution.stateInfo());
    fields.put("output", execution.output());
    fields.put("workflow_name", execution.workflow().name());
    fields.put("workflow_namespace", execution.workflow().namespace());
    fields.put("workflow_id", execution.workflow().id().toString());
    return Values.freezeMap(fields);
  }
}
