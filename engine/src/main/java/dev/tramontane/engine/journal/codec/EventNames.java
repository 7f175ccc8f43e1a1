package dev.tramontane.engine.journal.codec;

import dev.tramontane.engine.core.event.ActionFact;
import dev.tramontane.engine.core.event.DebugFact;
import dev.tramontane.engine.core.event.TaskFact;
import dev.tramontane.engine.core.event.TimerFact;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.core.event.WorkflowFact;
import java.util.List;
import tools.jackson.databind.jsontype.NamedType;

/**
 * The names by which journals call facts. They are for ever: a record may be renamed in Java, its
 * name here may not.
 */
final class EventNames {

  static final List<NamedType> ALL =
      List.of(
          new NamedType(WorkflowFact.WorkflowCreated.class, "WorkflowCreated"),
          new NamedType(WorkflowFact.WorkflowStateChanged.class, "WorkflowStateChanged"),
          new NamedType(WorkflowFact.WorkflowCompleted.class, "WorkflowCompleted"),
          new NamedType(WorkflowFact.WorkflowReopened.class, "WorkflowReopened"),
          new NamedType(WorkflowFact.CommandsPostponed.class, "CommandsPostponed"),
          new NamedType(WorkflowFact.CommandsRecalled.class, "CommandsRecalled"),
          new NamedType(WorkflowFact.DescriptionChanged.class, "DescriptionChanged"),
          new NamedType(WorkflowFact.EnvironmentChanged.class, "EnvironmentChanged"),
          new NamedType(TaskFact.TaskCreated.class, "TaskCreated"),
          new NamedType(TaskFact.TaskTriggered.class, "TaskTriggered"),
          new NamedType(TaskFact.TaskBranchesLost.class, "TaskBranchesLost"),
          new NamedType(TaskFact.TaskContextMerged.class, "TaskContextMerged"),
          new NamedType(TaskFact.TaskStateChanged.class, "TaskStateChanged"),
          new NamedType(TaskFact.TaskPublished.class, "TaskPublished"),
          new NamedType(TaskFact.TaskRouted.class, "TaskRouted"),
          new NamedType(TaskFact.TaskProcessed.class, "TaskProcessed"),
          new NamedType(TaskFact.TaskItemsExpanded.class, "TaskItemsExpanded"),
          new NamedType(TaskFact.TaskRetried.class, "TaskRetried"),
          new NamedType(TaskFact.TaskReset.class, "TaskReset"),
          new NamedType(TaskFact.TaskResultsErased.class, "TaskResultsErased"),
          new NamedType(ActionFact.ActionCreated.class, "ActionCreated"),
          new NamedType(ActionFact.ActionAcknowledged.class, "ActionAcknowledged"),
          new NamedType(ActionFact.ActionStateChanged.class, "ActionStateChanged"),
          new NamedType(ActionFact.ActionCompleted.class, "ActionCompleted"),
          new NamedType(ActionFact.ActionResultReplaced.class, "ActionResultReplaced"),
          new NamedType(TimerFact.TimerStarted.class, "TimerStarted"),
          new NamedType(TimerFact.TimerFired.class, "TimerFired"),
          new NamedType(TimerFact.TimerCancelled.class, "TimerCancelled"),
          new NamedType(TimerFact.TimerSuspended.class, "TimerSuspended"),
          new NamedType(TimerFact.TimerResumed.class, "TimerResumed"),
          new NamedType(TimerPurpose.WaitBefore.class, "WaitBefore"),
          new NamedType(TimerPurpose.WaitAfter.class, "WaitAfter"),
          new NamedType(TimerPurpose.RetryDelay.class, "RetryDelay"),
          new NamedType(TimerPurpose.Timeout.class, "Timeout"),
          new NamedType(DebugFact.DebuggerAttached.class, "DebuggerAttached"),
          new NamedType(DebugFact.DebuggerDetached.class, "DebuggerDetached"),
          new NamedType(DebugFact.BreakpointsReplaced.class, "BreakpointsReplaced"),
          new NamedType(DebugFact.BreakpointBroken.class, "BreakpointBroken"),
          new NamedType(DebugFact.BreakpointMended.class, "BreakpointMended"),
          new NamedType(DebugFact.TaskHeld.class, "TaskHeld"),
          new NamedType(DebugFact.TaskReleased.class, "TaskReleased"),
          new NamedType(DebugFact.TaskMarked.class, "TaskMarked"),
          new NamedType(DebugFact.TaskUnmarked.class, "TaskUnmarked"),
          new NamedType(DebugFact.ContextVariableSet.class, "ContextVariableSet"),
          new NamedType(DebugFact.GlobalVariableSet.class, "GlobalVariableSet"),
          new NamedType(DebugFact.PlannedCallsChanged.class, "PlannedCallsChanged"));

  private EventNames() {}
}
