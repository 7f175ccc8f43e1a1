package dev.tramontane.engine.core.conformance;

import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.core.view.TaskResult;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An execution tree as the goldens show it.
 *
 * @param hasItems whether a task is one with items
 */
record Portrait(ExecutionTree tree, Predicate<TaskExecution> hasItems) {

  Map<String, @Nullable Object> of(WorkflowExecution workflow) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("workflow", workflow.workflow().name());
    fields.put("namespace", workflow.workflow().namespace());
    fields.put("state", workflow.state().name());
    fields.put("state_info", workflow.stateInfo());
    fields.put("input", workflow.input());
    fields.put("params", workflow.params().without("index"));
    fields.put("output", output(workflow));
    fields.put("published_global", workflow.publishedGlobal());
    if (workflow.description() != null) {
      fields.put("description", workflow.description());
    }
    if (!workflow.birth().tags().isEmpty()) {
      fields.put("tags", workflow.birth().tags());
    }
    fields.put("tasks", tree.tasksOf(workflow).map(this::of).toList());
    return fields;
  }

  /** REST shows an empty map while there is no output. */
  private static FrozenMap output(WorkflowExecution workflow) {
    var output = workflow.output();
    return output == null ? Values.emptyMap() : output;
  }

  private Map<String, @Nullable Object> of(TaskExecution task) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("name", task.name());
    fields.put("type", task.nested() ? "WORKFLOW" : "ACTION");
    fields.put("state", task.state().name());
    fields.put("state_info", task.stateInfo());
    fields.put("published", task.published());
    if (!task.publishedGlobal().isEmpty()) {
      fields.put("published_global", task.publishedGlobal());
    }
    fields.put("result", TaskResult.of(tree, task, hasItems.test(task)));
    fields.put("processed", task.processed());
    fields.put("action_executions", tree.actionsOf(task).map(Portrait::of).toList());
    fields.put("workflow_executions", tree.childrenOf(task).map(this::of).toList());
    return fields;
  }

  private static Map<String, @Nullable Object> of(ActionExecution action) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("name", action.name());
    fields.put("state", action.state().name());
    fields.put("accepted", action.accepted());
    fields.put("input", action.input());
    fields.put("output", action.output());
    return fields;
  }
}
