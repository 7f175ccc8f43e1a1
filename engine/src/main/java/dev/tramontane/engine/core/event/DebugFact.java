package dev.tramontane.engine.core.event;

import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about the debugger. */
public sealed interface DebugFact extends Fact {

  record DebuggerAttached(List<Breakpoint> breakpoints) implements DebugFact {

    public DebuggerAttached {
      breakpoints = List.copyOf(breakpoints);
    }
  }

  record DebuggerDetached() implements DebugFact {}

  record BreakpointsReplaced(List<Breakpoint> breakpoints) implements DebugFact {

    public BreakpointsReplaced {
      breakpoints = List.copyOf(breakpoints);
    }
  }

  /** The condition of a breakpoint could not be evaluated; it holds nothing any more. */
  record BreakpointBroken(UUID breakpoint, String message) implements DebugFact {}

  record BreakpointMended(UUID breakpoint) implements DebugFact {}

  /**
   * A branch is held.
   *
   * @param breakpoint that holds it, null if another reason does
   * @param message what a person should know, null for nothing
   * @param planned calls that are held back before an action, else empty
   */
  record TaskHeld(
      TaskExecutionId task,
      StopPhase phase,
      StopReason reason,
      @Nullable UUID breakpoint,
      @Nullable String message,
      List<PlannedCall> planned)
      implements DebugFact {

    public TaskHeld {
      planned = List.copyOf(planned);
    }
  }

  record TaskReleased(TaskExecutionId task) implements DebugFact {}

  /** The branch of the task is being stepped. */
  record TaskMarked(TaskExecutionId task, StepKind kind, StopReason reason) implements DebugFact {}

  record TaskUnmarked(TaskExecutionId task) implements DebugFact {}

  /**
   * Somebody changed a variable of the branch.
   *
   * @param value a frozen value
   */
  record ContextVariableSet(TaskExecutionId task, String name, @Nullable Object value)
      implements DebugFact {}

  /** Somebody changed a variable that the whole execution sees. */
  record GlobalVariableSet(WorkflowExecutionId workflow, String name, @Nullable Object value)
      implements DebugFact {}

  /** Somebody changed the calls that are held back. */
  record PlannedCallsChanged(TaskExecutionId task, List<PlannedCall> planned) implements DebugFact {

    public PlannedCallsChanged {
      planned = List.copyOf(planned);
    }
  }
}
