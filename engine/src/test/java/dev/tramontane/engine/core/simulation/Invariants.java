package dev.tramontane.engine.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.core.event.ActionFact.ActionCompleted;
import dev.tramontane.engine.core.event.ActionFact.ActionCreated;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.event.Fact;
import dev.tramontane.engine.core.event.TaskFact.TaskCreated;
import dev.tramontane.engine.core.event.TaskFact.TaskProcessed;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.WorkflowFact;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowCreated;
import dev.tramontane.engine.core.state.Evolver;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold after every step of any run. */
final class Invariants {

  private final Set<ActionExecutionId> completed = new HashSet<>();
  private final Set<String> calls = new HashSet<>();
  private final Map<TaskExecutionId, Integer> activations = new HashMap<>();
  private final Map<TaskExecutionId, Integer> followed = new HashMap<>();

  /** Checks one decision. */
  void check(ExecutionTree before, List<Event> events, ExecutionTree after) {
    var changed = changedWorkflows(events);
    var tree = before;
    for (var event : events) {
      watch(tree, event.fact());
      startsOnlyWhatMayStart(before, tree, event.fact(), changed);
      tree = Evolver.evolve(tree, event);
    }
    assertThat(tree).as("the state folded from the events").isEqualTo(after);
    check(after);
  }

  private static Set<WorkflowExecutionId> changedWorkflows(List<Event> events) {
    return events.stream()
        .map(Event::fact)
        .filter(WorkflowFact.class::isInstance)
        .map(fact -> ((WorkflowFact) fact).id())
        .collect(Collectors.toSet());
  }

  private void watch(ExecutionTree tree, Fact fact) {
    switch (fact) {
      case ActionCompleted end ->
          assertThat(completed.add(end.id())).as("%s counts once", end.id()).isTrue();
      case ActionCreated call -> called(tree.task(call.taskId()), call.index());
      case WorkflowCreated call -> {
        if (call.parentTaskId() != null) {
          called(tree.task(call.parentTaskId()), call.index());
        }
      }
      case TaskCreated made -> activations.put(made.id(), 1);
      case TaskStateChanged change -> changed(tree.task(change.id()), change.state());
      case TaskProcessed done ->
          assertThat(followed.merge(done.id(), 1, Integer::sum))
              .as("how often %s is followed", tree.task(done.id()).name())
              .isLessThanOrEqualTo(activations.getOrDefault(done.id(), 0));
      default -> {} // nothing to watch
    }
  }

  private void called(TaskExecution task, int index) {
    assertThat(calls.add("%s/%d/%d".formatted(task.id(), task.attempt(), index)))
        .as("item %d of %s is called once in attempt %d", index, task.name(), task.attempt())
        .isTrue();
  }

  /** Reruns, retries and skips give a task that has ended one more end. */
  private void changed(TaskExecution task, ExecutionState to) {
    if (task.isCompleted() && (!to.isCompleted() || to == ExecutionState.SKIPPED)) {
      activations.merge(task.id(), 1, Integer::sum);
    }
  }

  private static void startsOnlyWhatMayStart(
      ExecutionTree before, ExecutionTree tree, Fact fact, Set<WorkflowExecutionId> changed) {
    var task =
        switch (fact) {
          case ActionCreated call -> call.taskId();
          case WorkflowCreated call -> call.parentTaskId();
          default -> null;
        };
    if (task == null) {
      return;
    }
    assertThat(tree.isHeld(task)).as("a held task calls nothing: %s", fact).isFalse();
    var earlier = before.workflows().get(tree.task(task).workflowExecutionId());
    if (earlier != null && !changed.contains(earlier.id())) {
      assertThat(earlier.state()).as("who calls %s", fact).isEqualTo(ExecutionState.RUNNING);
    }
  }

  private static void check(ExecutionTree tree) {
    for (var workflow : tree.workflows().values()) {
      long open = tree.tasksOf(workflow).filter(task -> !task.isCompleted()).count();
      assertThat(workflow.incomplete()).as("open tasks").isEqualTo((int) open);
    }
    for (var timer : tree.timers().values()) {
      assertThat(tree.workflowOf(tree.task(timer.taskId())).isCompleted())
          .as("a timer in an execution that has ended: %s", timer)
          .isFalse();
    }
    for (var held : tree.held()) {
      assertThat(tree.workflowOf(tree.task(held.task())).isCompleted())
          .as("a hold in an execution that has ended: %s", held)
          .isFalse();
    }
  }
}
