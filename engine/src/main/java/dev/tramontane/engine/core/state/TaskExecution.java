package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.context.BranchContext;
import dev.tramontane.engine.core.event.Route;
import dev.tramontane.engine.core.event.TaskFact.TaskCreated;
import dev.tramontane.engine.core.event.TaskFact.TaskRouted;
import dev.tramontane.engine.core.event.Trigger;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A task execution.
 *
 * @param inContext variables that arrive at the task
 * @param published variables for the branch, null if only global ones were published
 * @param triggeredBy who started it, in order of arrival
 * @param arrived names of the inbound tasks that have triggered it; for joins
 * @param lost names of the inbound tasks that were found unable to; for joins, a mere hint
 * @param next clause entries that fired when it ended
 * @param processed whether what follows it has been set going
 * @param progress how far policies have come
 * @param items how far its items have come, null without {@code with-items}
 * @param actions its action executions of all attempts, oldest first
 * @param children the workflow executions that it called in all attempts, oldest first
 * @param timers its running timers
 */
public record TaskExecution(
    TaskExecutionId id,
    WorkflowExecutionId workflowExecutionId,
    String name,
    boolean nested,
    ExecutionState state,
    @Nullable String stateInfo,
    BranchContext inContext,
    @Nullable FrozenMap published,
    FrozenMap publishedGlobal,
    PVector<Trigger> triggeredBy,
    PSet<String> arrived,
    PSet<String> lost,
    List<Route> next,
    boolean errorHandled,
    boolean processed,
    Progress progress,
    @Nullable Items items,
    PVector<ActionExecutionId> actions,
    PVector<WorkflowExecutionId> children,
    PSet<TimerId> timers,
    Times times) {

  static TaskExecution born(TaskCreated birth, BranchContext context, Instant at) {
    return new TaskExecution(
        birth.id(),
        birth.workflowExecutionId(),
        birth.name(),
        birth.nested(),
        birth.state(),
        birth.stateInfo(),
        context,
        Values.emptyMap(),
        Values.emptyMap(),
        TreePVector.from(birth.triggeredBy()),
        HashTreePSet.empty(),
        HashTreePSet.empty(),
        List.of(),
        false,
        false,
        Progress.NONE,
        null,
        TreePVector.empty(),
        TreePVector.empty(),
        HashTreePSet.empty(),
        Times.created(at));
  }

  public boolean isCompleted() {
    return state.isCompleted();
  }

  /** Number of the attempt, from 1; reruns and retries count. */
  public int attempt() {
    return progress.attempt();
  }

  /** Whether something follows the task, engine commands not counted. */
  public boolean hasNext() {
    return !next.isEmpty();
  }

  /** The variables that leave the task. */
  public BranchContext outContext() {
    return published == null ? inContext : inContext.publish(published);
  }

  TaskExecution inState(ExecutionState to, @Nullable String info, Instant at) {
    var when =
        to.isCompleted()
            ? times.finished(at)
            : to == ExecutionState.RUNNING ? times.started(at) : times.updated(at);
    return change(draft -> {
      draft.state = to;
      draft.stateInfo = info;
      draft.progress = to == ExecutionState.DELAYED ? progress : progress.undelayed();
      draft.times = when;
    });
  }

  TaskExecution withContext(BranchContext context) {
    return change(draft -> draft.inContext = context);
  }

  TaskExecution withPublished(@Nullable FrozenMap branch, FrozenMap global) {
    return change(draft -> {
      draft.published = branch;
      draft.publishedGlobal = global;
    });
  }

  TaskExecution withTrigger(Trigger trigger, String from) {
    return change(draft -> {
      draft.triggeredBy = triggeredBy.plus(trigger);
      draft.arrived = arrived.plus(from);
    });
  }

  TaskExecution withArrived(String from) {
    return change(draft -> draft.arrived = arrived.plus(from));
  }

  TaskExecution withLost(List<String> from) {
    return change(draft -> draft.lost = lost.plusAll(from));
  }

  TaskExecution routed(TaskRouted fact) {
    return change(draft -> {
      draft.next = fact.next();
      draft.errorHandled = fact.errorHandled();
    });
  }

  TaskExecution withProcessed(boolean done, Instant at) {
    return change(draft -> {
      draft.processed = done;
      draft.times = times.updated(at);
    });
  }

  TaskExecution withProgress(Progress made) {
    return change(draft -> draft.progress = made);
  }

  /** The next attempt: what was decided after the last one is forgotten. */
  TaskExecution nextAttempt(Progress made) {
    return change(draft -> {
      draft.next = List.of();
      draft.errorHandled = false;
      draft.processed = false;
      draft.progress = made;
      draft.items = null;
    });
  }

  TaskExecution withItems(@Nullable Items changed) {
    return change(draft -> draft.items = changed);
  }

  /** The task after an item of one of its attempts has ended, or with -1 runs again. */
  TaskExecution withItemsFinished(int ofAttempt, int change) {
    return items == null || ofAttempt != attempt() ? this : withItems(items.withFinished(change));
  }

  TaskExecution withAction(ActionExecutionId action) {
    return change(draft -> {
      draft.items = items == null ? null : items.withStarted();
      draft.actions = actions.plus(action);
    });
  }

  TaskExecution withChild(WorkflowExecutionId child) {
    return change(draft -> {
      draft.items = items == null ? null : items.withStarted();
      draft.children = children.plus(child);
    });
  }

  TaskExecution withTimers(PSet<TimerId> changed) {
    return change(draft -> draft.timers = changed);
  }

  private TaskExecution change(Consumer<TaskDraft> change) {
    var draft = new TaskDraft(this);
    change.accept(draft);
    return draft.build();
  }
}
