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
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        to,
        info,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        next,
        errorHandled,
        processed,
        to == ExecutionState.DELAYED ? progress : progress.undelayed(),
        items,
        actions,
        children,
        timers,
        when);
  }

  TaskExecution withContext(BranchContext context) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        context,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        next,
        errorHandled,
        processed,
        progress,
        items,
        actions,
        children,
        timers,
        times);
  }

  TaskExecution withPublished(@Nullable FrozenMap branch, FrozenMap global) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        branch,
        global,
        triggeredBy,
        arrived,
        lost,
        next,
        errorHandled,
        processed,
        progress,
        items,
        actions,
        children,
        timers,
        times);
  }

  TaskExecution withTrigger(Trigger trigger, String from) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy.plus(trigger),
        arrived.plus(from),
        lost,
        next,
        errorHandled,
        processed,
        progress,
        items,
        actions,
        children,
        timers,
        times);
  }

  TaskExecution withArrived(String from) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived.plus(from),
        lost,
        next,
        errorHandled,
        processed,
        progress,
        items,
        actions,
        children,
        timers,
        times);
  }

  TaskExecution withLost(List<String> from) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost.plusAll(from),
        next,
        errorHandled,
        processed,
        progress,
        items,
        actions,
        children,
        timers,
        times);
  }

  TaskExecution routed(TaskRouted fact) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        fact.next(),
        fact.errorHandled(),
        processed,
        progress,
        items,
        actions,
        children,
        timers,
        times);
  }

  TaskExecution withProcessed(boolean done, Instant at) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        next,
        errorHandled,
        done,
        progress,
        items,
        actions,
        children,
        timers,
        times.updated(at));
  }

  TaskExecution withProgress(Progress made) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        next,
        errorHandled,
        processed,
        made,
        items,
        actions,
        children,
        timers,
        times);
  }

  /** The next attempt: what was decided after the last one is forgotten. */
  TaskExecution nextAttempt(Progress made) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        List.of(),
        false,
        false,
        made,
        null,
        actions,
        children,
        timers,
        times);
  }

  TaskExecution withItems(@Nullable Items changed) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        next,
        errorHandled,
        processed,
        progress,
        changed,
        actions,
        children,
        timers,
        times);
  }

  /** The task after an item of one of its attempts has ended, or with -1 runs again. */
  TaskExecution withItemsFinished(int ofAttempt, int change) {
    return items == null || ofAttempt != attempt() ? this : withItems(items.withFinished(change));
  }

  TaskExecution withAction(ActionExecutionId action) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        next,
        errorHandled,
        processed,
        progress,
        items == null ? null : items.withStarted(),
        actions.plus(action),
        children,
        timers,
        times);
  }

  TaskExecution withChild(WorkflowExecutionId child) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        next,
        errorHandled,
        processed,
        progress,
        items == null ? null : items.withStarted(),
        actions,
        children.plus(child),
        timers,
        times);
  }

  TaskExecution withTimers(PSet<TimerId> changed) {
    return new TaskExecution(
        id,
        workflowExecutionId,
        name,
        nested,
        state,
        stateInfo,
        inContext,
        published,
        publishedGlobal,
        triggeredBy,
        arrived,
        lost,
        next,
        errorHandled,
        processed,
        progress,
        items,
        actions,
        children,
        changed,
        times);
  }
}
