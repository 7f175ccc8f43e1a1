package dev.tramontane.engine.core.view;

import dev.tramontane.language.model.Invocation.ActionInvocation;
import dev.tramontane.language.model.Invocation.WorkflowInvocation;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code spec} tells of a definition: names and kinds, not every policy. */
final class SpecMap {

  private SpecMap() {}

  static FrozenMap of(WorkflowModel workflow) {
    var tasks = new LinkedHashMap<String, @Nullable Object>();
    workflow.tasks().forEach((name, task) -> tasks.put(name, of(task, workflow)));
    var spec = new LinkedHashMap<String, @Nullable Object>();
    spec.put("version", "2.0");
    spec.put("name", workflow.name());
    spec.put("type", typeName(workflow));
    spec.put("tasks", Values.freezeMap(tasks));
    return Values.freezeMap(spec);
  }

  static FrozenMap of(TaskModel task, WorkflowModel workflow) {
    var call =
        switch (task.invocation()) {
          case ActionInvocation action -> Map.entry("action", action.name());
          case WorkflowInvocation nested -> Map.entry("workflow", nested.name());
        };
    return Values.freezeMap(
            Map.of("version", "2.0", "name", task.name(), "type", typeName(workflow)))
        .with(call.getKey(), call.getValue());
  }

  private static String typeName(WorkflowModel workflow) {
    return workflow.type().name().toLowerCase(Locale.ROOT);
  }
}
