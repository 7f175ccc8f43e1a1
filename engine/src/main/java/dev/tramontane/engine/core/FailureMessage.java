package dev.tramontane.engine.core;

import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.language.model.WorkflowType;
import dev.tramontane.value.FrozenMap;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words in which a failed workflow execution tells why (reference: engine.md section 8). */
record FailureMessage(ExecutionTree tree, WorkflowGraph graph) {

  String of(WorkflowExecution workflow) {
    var failed =
        tree.tasksOf(workflow)
            .filter(task -> task.state() == ExecutionState.ERROR && isListed(task))
            .sorted(Comparator.comparing(TaskExecution::name))
            .toList();
    var text = new StringBuilder("Failure caused by error in tasks: ");
    text.append(failed.stream().map(TaskExecution::name).collect(Collectors.joining(", ")));
    text.append('\n');
    failed.forEach(task -> describe(task, text));
    return text.toString();
  }

  /** As in Mistral, a task with an on-error clause is not listed, even if that clause was false. */
  private boolean isListed(TaskExecution task) {
    return graph.model().type() == WorkflowType.REVERSE
        || graph.task(task.name()).transitions().onError().isEmpty();
  }

  private void describe(TaskExecution task, StringBuilder text) {
    text.append(
        "\n  %s [task_ex_id=%s] -> %s\n"
            .formatted(task.name(), task.id(), PythonLike.text(task.stateInfo())));
    var actions = tree.actionsOf(task).toList();
    for (int i = 0; i < actions.size(); i++) {
      var action = actions.get(i);
      if (action.state() == ExecutionState.ERROR) {
        line("action_ex_id", action.id(), i, action.result(), text);
      }
    }
    describeChildren(tree.childrenOf(task).toList(), text);
  }

  private static void describeChildren(List<WorkflowExecution> children, StringBuilder text) {
    for (int i = 0; i < children.size(); i++) {
      var child = children.get(i);
      if (child.state() == ExecutionState.ERROR) {
        FrozenMap output = child.output();
        line("wf_ex_id", child.id(), i, output == null ? null : output.get("result"), text);
      }
    }
  }

  private static void line(
      String label, Object id, int index, @Nullable Object result, StringBuilder text) {
    text.append("    [%s=%s, idx=%d]: %s\n".formatted(label, id, index, PythonLike.text(result)));
  }
}
