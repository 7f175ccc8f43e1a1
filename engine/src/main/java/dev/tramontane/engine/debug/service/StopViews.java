package dev.tramontane.engine.debug.service;

import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.Held;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.debug.Branch;
import dev.tramontane.engine.debug.Frame;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows where the branches of a run are: holds, live tips, frames. Pure. */
final class StopViews {

  private final Library library;

  StopViews(Library library) {
    this.library = library;
  }

  /** What is held in a tree, longest first. */
  Stream<Hold> holds(ExecutionTree tree) {
    return tree.held().stream()
        .sorted(Comparator.comparing(Held::since).thenComparing(Held::task))
        .map(held -> hold(tree, held));
  }

  private Hold hold(ExecutionTree tree, Held held) {
    var task = tree.task(held.task());
    var workflow = tree.workflowOf(task);
    return new Hold(
        tree.root().id(),
        workflow.id(),
        task.id(),
        workflow.workflow().name(),
        task.name(),
        held.phase(),
        held.reason(),
        Optional.ofNullable(held.message()),
        line(workflow, task),
        held.since(),
        callers(tree, workflow));
  }

  private static List<TaskExecutionId> callers(ExecutionTree tree, WorkflowExecution nested) {
    var callers = new ArrayList<TaskExecutionId>();
    var caller = tree.parentTask(nested);
    while (caller.isPresent()) {
      callers.add(caller.get().id());
      caller = tree.parentTask(tree.workflowOf(caller.get()));
    }
    return callers;
  }

  /** The live tips of a tree, oldest first. */
  List<Branch> branches(ExecutionTree tree) {
    return tree.tasks().values().stream()
        .filter(task -> isTip(tree, task))
        .sorted(Comparator.comparing(TaskExecution::id))
        .map(task -> branch(tree, task))
        .toList();
  }

  private static boolean isTip(ExecutionTree tree, TaskExecution task) {
    boolean held = tree.isHeld(task.id());
    boolean alive = !task.isCompleted() && !tree.workflowOf(task).isCompleted();
    return held || (alive && tree.childrenOf(task).allMatch(WorkflowExecution::isCompleted));
  }

  private Branch branch(ExecutionTree tree, TaskExecution task) {
    var hold = Optional.ofNullable(tree.debug().held().get(task.id()));
    return new Branch(
        task.id(),
        task.workflowExecutionId(),
        label(tree, task),
        task.state(),
        hold.map(held -> hold(tree, held)),
        why(tree, task, hold));
  }

  private static String label(ExecutionTree tree, TaskExecution task) {
    var workflow = tree.workflowOf(task);
    var label = new StringBuilder(workflow.workflow().name()).append(" ▸ ").append(task.name());
    tree.parentTask(workflow)
        .flatMap(parent -> Optional.ofNullable(parent.items()))
        .ifPresent(
            items -> label.append(" [item %d/%d]".formatted(workflow.index() + 1, items.count())));
    if (task.attempt() > 1) {
      label.append(" (attempt %d)".formatted(task.attempt()));
    }
    return label.toString();
  }

  private static Optional<String> why(ExecutionTree tree, TaskExecution task, Optional<Held> hold) {
    if (hold.isPresent()) {
      return Optional.of("held " + hold.get().phase().words());
    }
    if (task.stateInfo() != null) {
      return Optional.of(task.stateInfo());
    }
    boolean waitsOutside =
        task.state() == ExecutionState.RUNNING
            && tree.actionsOf(task)
                .anyMatch(action -> !action.isCompleted() && action.birth().asynchronous());
    return waitsOutside
        ? Optional.of("waits for the result of an asynchronous action")
        : Optional.empty();
  }

  /** From a task up to the root. */
  List<Frame> frames(ExecutionTree tree, TaskExecution innermost) {
    var frames = new ArrayList<Frame>();
    for (var task = Optional.of(innermost); task.isPresent(); ) {
      var workflow = tree.workflowOf(task.get());
      frames.add(frame(workflow, task.get()));
      task = tree.parentTask(workflow);
    }
    return frames;
  }

  private Frame frame(WorkflowExecution workflow, TaskExecution task) {
    return new Frame(
        task.id(),
        workflow.id(),
        task.name(),
        workflow.workflow().name(),
        workflow.workflow().definitionHash(),
        line(workflow, task));
  }

  private int line(WorkflowExecution workflow, TaskExecution task) {
    var definition = workflow.workflow();
    return library
        .running(definition.definitionHash(), definition.name())
        .task(task.name())
        .nameSpan()
        .start()
        .line();
  }
}
