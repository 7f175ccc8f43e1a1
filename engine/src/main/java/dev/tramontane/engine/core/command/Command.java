package dev.tramontane.engine.core.command;

import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something asked of one execution tree. */
public sealed interface Command {

  /**
   * Starts the root execution of an empty tree.
   *
   * @param id the id that the root execution gets
   * @param workflow name of the workflow, or its id as text
   * @param params as in the REST API; {@code env} may be a map or the name of an environment
   * @param debug empty to run free; otherwise the breakpoints that hold the run
   * @param stopOnEntry whether a run under the debugger is held at its first tasks
   */
  record StartWorkflow(
      WorkflowExecutionId id,
      String workflow,
      String namespace,
      FrozenMap input,
      FrozenMap params,
      Optional<String> description,
      List<String> tags,
      Optional<WorkflowExecutionId> sourceId,
      Optional<List<Breakpoint>> debug,
      boolean stopOnEntry)
      implements Command {

    public StartWorkflow {
      tags = List.copyOf(tags);
      debug = debug.map(List::copyOf);
    }
  }

  /** Reports the outcome of an action. */
  record CompleteAction(ActionExecutionId id, ActionResult result) implements Command {}

  /**
   * Reports that an asynchronous action was handed over to the outside, so that a restarted node
   * does not do it again.
   */
  record AcknowledgeAction(ActionExecutionId id) implements Command {}

  /** Pauses or resumes an asynchronous action: the state is PAUSED or RUNNING. */
  record UpdateAction(ActionExecutionId id, ExecutionState state) implements Command {}

  /** A timer is due. A timer that is not known any more changes nothing. */
  record FireTimer(TimerId id) implements Command {}

  /** Pauses an execution and all below it. */
  record PauseExecution(WorkflowExecutionId id) implements Command {}

  /** Resumes a paused execution; {@code env} is merged into the environment. */
  record ResumeExecution(WorkflowExecutionId id, Optional<FrozenMap> env) implements Command {}

  /** Ends an execution with SUCCESS, ERROR or CANCELLED. */
  record StopExecution(WorkflowExecutionId id, ExecutionState state, Optional<String> message)
      implements Command {}

  /** Runs a failed task again; without {@code reset} only its failed items. */
  record RerunTask(TaskExecutionId id, boolean reset, Optional<FrozenMap> env) implements Command {}

  /** Ends a failed task as SKIPPED and goes on behind it. */
  record SkipTask(TaskExecutionId id, Optional<FrozenMap> env) implements Command {}

  record UpdateDescription(WorkflowExecutionId id, String description) implements Command {}

  /** Merges into the environment of an execution that is idle, paused or failed. */
  record UpdateEnvironment(WorkflowExecutionId id, FrozenMap env) implements Command {}

  /** Puts the tree under the debugger. */
  record AttachDebugger(List<Breakpoint> breakpoints) implements Command {

    public AttachDebugger {
      breakpoints = List.copyOf(breakpoints);
    }
  }

  /** Releases everything that is held; breakpoints hold the tree no more. */
  record DetachDebugger() implements Command {}

  /** Replaces the breakpoints of a tree under the debugger. */
  record SetBreakpoints(List<Breakpoint> breakpoints) implements Command {

    public SetBreakpoints {
      breakpoints = List.copyOf(breakpoints);
    }
  }

  /** Lets one held branch run on to the next breakpoint. */
  record ResumeHold(TaskExecutionId task) implements Command {}

  /** Lets all held branches run on. */
  record ResumeAll() implements Command {}

  record StepOver(TaskExecutionId task) implements Command {}

  record StepInto(TaskExecutionId task) implements Command {}

  record StepOut(TaskExecutionId task) implements Command {}

  /** Holds every live branch at the next phase that it reaches. */
  record HoldAll() implements Command {}

  /**
   * Changes a variable of a held task.
   *
   * @param value a frozen value
   */
  record SetVariable(TaskExecutionId task, Scope.Kind scope, String name, @Nullable Object value)
      implements Command {}

  /** Forgets a breakpoint's broken condition after somebody has repaired it. */
  record MendBreakpoint(UUID breakpoint) implements Command {}
}
