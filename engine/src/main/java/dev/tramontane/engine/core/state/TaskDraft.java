package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.context.BranchContext;
import dev.tramontane.engine.core.event.Route;
import dev.tramontane.engine.core.event.Trigger;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;
import org.pcollections.PVector;

/** A changed copy of a {@link TaskExecution} in the making. */
final class TaskDraft {

  TaskExecutionId id;
  WorkflowExecutionId workflowExecutionId;
  String name;
  boolean nested;
  ExecutionState state;
  @Nullable String stateInfo;
  BranchContext inContext;
  @Nullable FrozenMap published;
  FrozenMap publishedGlobal;
  PVector<Trigger> triggeredBy;
  PSet<String> arrived;
  PSet<String> lost;
  List<Route> next;
  boolean errorHandled;
  boolean processed;
  Progress progress;
  @Nullable Items items;
  PVector<ActionExecutionId> actions;
  PVector<WorkflowExecutionId> children;
  PSet<TimerId> timers;
  Times times;

  TaskDraft(TaskExecution from) {
    id = from.id();
    workflowExecutionId = from.workflowExecutionId();
    name = from.name();
    nested = from.nested();
    state = from.state();
    stateInfo = from.stateInfo();
    inContext = from.inContext();
    published = from.published();
    publishedGlobal = from.publishedGlobal();
    triggeredBy = from.triggeredBy();
    arrived = from.arrived();
    lost = from.lost();
    next = from.next();
    errorHandled = from.errorHandled();
    processed = from.processed();
    progress = from.progress();
    items = from.items();
    actions = from.actions();
    children = from.children();
    timers = from.timers();
    times = from.times();
  }

  TaskExecution build() {
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
        timers,
        times);
  }
}
