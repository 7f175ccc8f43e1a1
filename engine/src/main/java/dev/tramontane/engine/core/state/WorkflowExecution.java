package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.NextCommand;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowCreated;
import dev.tramontane.engine.core.event.WorkflowRef;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A workflow execution, root or nested.
 *
 * @param birth what never changes: definition, input, parent
 * @param params as the REST API shows them; {@code env} of the root holds for the whole tree
 * @param globals what every task of the execution sees: {@code vars} and global publishes
 * @param publishedGlobal global publishes alone
 * @param output null until it has ended
 * @param accepted whether it has ended and its result counts for the parent task
 * @param backlog commands that wait until it is resumed
 * @param tasks its task executions, oldest first
 * @param latest the newest task execution of each task name
 * @param incomplete how many of its task executions have not ended
 */
public record WorkflowExecution(
    WorkflowCreated birth,
    ExecutionState state,
    @Nullable String stateInfo,
    @Nullable String description,
    FrozenMap params,
    FrozenMap globals,
    FrozenMap publishedGlobal,
    @Nullable FrozenMap output,
    boolean accepted,
    List<NextCommand> backlog,
    PVector<TaskExecutionId> tasks,
    PMap<String, TaskExecutionId> latest,
    int incomplete,
    Times times) {

  static WorkflowExecution born(WorkflowCreated birth, Instant at) {
    return new WorkflowExecution(
        birth,
        ExecutionState.IDLE,
        null,
        birth.description(),
        birth.params(),
        birth.globals(),
        Values.emptyMap(),
        null,
        false,
        List.of(),
        TreePVector.empty(),
        HashTreePMap.empty(),
        0,
        Times.created(at));
  }

  public WorkflowExecutionId id() {
    return birth.id();
  }

  public WorkflowRef workflow() {
    return birth.workflow();
  }

  /** The task that called it, null for the root. */
  public @Nullable TaskExecutionId parentTaskId() {
    return birth.parentTaskId();
  }

  public FrozenMap input() {
    return birth.input();
  }

  /** Of the item that it belongs to, 0 without {@code with-items}. */
  public int index() {
    return birth.index();
  }

  public boolean isCompleted() {
    return state.isCompleted();
  }

  public boolean isPaused() {
    return state == ExecutionState.PAUSED;
  }

  WorkflowExecution inState(ExecutionState next, @Nullable String info, Instant at) {
    return change(draft -> {
      draft.state = next;
      draft.stateInfo = info;
      draft.times = times.updated(at);
    });
  }

  WorkflowExecution completed(
      ExecutionState next, @Nullable String info, FrozenMap result, Instant at) {
    return change(draft -> {
      draft.state = next;
      draft.stateInfo = info;
      draft.output = result;
      draft.accepted = true;
      draft.times = times.updated(at);
    });
  }

  WorkflowExecution reopened(Instant at) {
    return change(draft -> {
      draft.state = ExecutionState.RUNNING;
      draft.stateInfo = null;
      draft.accepted = false;
      draft.times = times.updated(at);
    });
  }

  /** Its result counts no more for the parent task. */
  WorkflowExecution rejected() {
    return change(draft -> draft.accepted = false);
  }

  WorkflowExecution withBacklog(List<NextCommand> commands) {
    return change(draft -> draft.backlog = List.copyOf(commands));
  }

  WorkflowExecution withGlobals(FrozenMap visible, FrozenMap published) {
    return change(draft -> {
      draft.globals = visible;
      draft.publishedGlobal = published;
    });
  }

  WorkflowExecution withDescription(String text, Instant at) {
    return change(draft -> {
      draft.description = text;
      draft.times = times.updated(at);
    });
  }

  WorkflowExecution withParams(FrozenMap changed, Instant at) {
    return change(draft -> {
      draft.params = changed;
      draft.times = times.updated(at);
    });
  }

  WorkflowExecution withTask(TaskExecutionId task, String name) {
    return change(draft -> {
      draft.tasks = tasks.plus(task);
      draft.latest = latest.plus(name, task);
      draft.incomplete = incomplete + 1;
    });
  }

  WorkflowExecution withIncomplete(int change) {
    return change == 0 ? this : change(draft -> draft.incomplete = incomplete + change);
  }

  private WorkflowExecution change(Consumer<WorkflowDraft> change) {
    var draft = new WorkflowDraft(this);
    change.accept(draft);
    return draft.build();
  }
}
