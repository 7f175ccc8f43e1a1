package dev.tramontane.engine.core;

import dev.tramontane.engine.core.context.BranchContext;
import dev.tramontane.engine.core.event.NextCommand;
import dev.tramontane.engine.core.event.Trigger;
import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of a reverse workflow may start: those that the target task needs, that have not been
 * started, and whose own requirements have all succeeded (reference: language.md section 14).
 */
record ReverseRule(ExecutionTree tree, WorkflowGraph graph) {

  List<NextCommand> commands(WorkflowExecution workflow, @Nullable Trigger trigger) {
    var needed = new LinkedHashSet<String>();
    target(workflow).ifPresent(name -> collect(name, needed));
    return needed.stream()
        .filter(name -> isReady(workflow, name))
        .map(name -> new NextCommand(name, null, trigger))
        .toList();
  }

  /** The newest execution of the target task. */
  Optional<TaskExecution> targetTask(WorkflowExecution workflow) {
    return target(workflow).flatMap(name -> tree.latest(workflow, name));
  }

  /** What the tasks that {@code name} requires hand on to it. */
  BranchContext inbound(WorkflowExecution workflow, String name) {
    return graph.task(name).requires().stream()
        .flatMap(required -> tree.latest(workflow, required).stream())
        .map(TaskExecution::outContext)
        .reduce(BranchContext.EMPTY, BranchContext::merge);
  }

  private static Optional<String> target(WorkflowExecution workflow) {
    return workflow.params().get("task_name") instanceof String name
        ? Optional.of(name)
        : Optional.empty();
  }

  private void collect(String name, Set<String> needed) {
    if (needed.add(name)) {
      graph.task(name).requires().forEach(required -> collect(required, needed));
    }
  }

  private boolean isReady(WorkflowExecution workflow, String name) {
    return tree.latest(workflow, name).isEmpty()
        && graph.task(name).requires().stream().allMatch(each -> succeeded(workflow, each));
  }

  private boolean succeeded(WorkflowExecution workflow, String name) {
    return tree.latest(workflow, name)
        .filter(task -> task.state() == ExecutionState.SUCCESS)
        .isPresent();
  }
}
