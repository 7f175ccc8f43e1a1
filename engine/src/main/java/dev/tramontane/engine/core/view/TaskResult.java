package dev.tramontane.engine.core.view;

import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.value.Values;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code task().result} gives: the one accepted result, or the list of all accepted results by
 * index for a task with items, or for one that has none or several.
 */
public final class TaskResult {

  private TaskResult() {}

  /** The result of a task as it stands, frozen. */
  public static @Nullable Object of(ExecutionTree tree, TaskExecution task, boolean withItems) {
    var results = accepted(tree, task).sorted(Comparator.comparingInt(Result::index)).toList();
    if (!withItems && results.size() == 1) {
      return results.getFirst().value();
    }
    return Values.freezeList(results.stream().map(Result::value).toList());
  }

  private static Stream<Result> accepted(ExecutionTree tree, TaskExecution task) {
    var actions =
        tree.actionsOf(task)
            .filter(ActionExecution::accepted)
            .map(action -> new Result(action.index(), action.result()));
    var children =
        tree.childrenOf(task)
            .filter(WorkflowExecution::accepted)
            .map(child -> new Result(child.index(), child.output()));
    return Stream.concat(actions, children);
  }

  private record Result(int index, @Nullable Object value) {}
}
