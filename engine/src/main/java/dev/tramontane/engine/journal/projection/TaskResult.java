package dev.tramontane.engine.journal.projection;

import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code task().result} gives (reference: engine.md sections 10 and 11). */
final class TaskResult {

  private record Part(int index, @Nullable Object value) {}

  private TaskResult() {}

  static @Nullable Object of(ExecutionTree tree, TaskExecution task) {
    var parts = parts(tree, task);
    if (task.items() == null) {
      return parts.isEmpty() ? null : parts.getLast().value();
    }
    var results = new ArrayList<@Nullable Object>();
    parts.forEach(part -> results.add(part.value()));
    return Values.freezeList(results);
  }

  private static List<Part> parts(ExecutionTree tree, TaskExecution task) {
    var fromActions =
        tree.actionsOf(task)
            .filter(ActionExecution::accepted)
            .map(action -> new Part(action.index(), action.result()));
    var fromWorkflows =
        tree.childrenOf(task)
            .filter(WorkflowExecution::accepted)
            .map(child -> new Part(child.index(), child.output()));
    return Stream.concat(fromActions, fromWorkflows)
        .sorted(Comparator.comparingInt(Part::index))
        .toList();
  }
}
