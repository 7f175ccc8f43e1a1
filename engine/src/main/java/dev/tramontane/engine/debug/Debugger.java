package dev.tramontane.engine.debug;

import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds runs, looks into them and moves them. Moves return after they are durable; where the run
 * stops next is told by {@link dev.tramontane.engine.execution.Executions#watch}. A move of a task
 * that is not held fails with code {@code not-held}; nothing ever hangs.
 */
public interface Debugger {

  List<Breakpoint> breakpoints();

  /**
   * Sets or replaces the breakpoint of a task and phase; it holds runs under the debugger that have
   * not passed yet, those already running included.
   *
   * @throws InvalidConditionException for a condition that cannot work, unless the breakpoint has
   *     it already
   */
  Breakpoint setBreakpoint(
      String namespace,
      String workflow,
      String task,
      StopPhase phase,
      Optional<String> condition,
      boolean enabled);

  void removeBreakpoint(UUID id);

  /** What is wrong with a condition, as far as that can be told without a run. */
  Optional<ConditionProblem> conditionProblem(String condition);

  /** Puts a running tree under the debugger, so that breakpoints hold it. */
  void attach(WorkflowExecutionId rootId);

  /** Releases all holds of the tree; breakpoints hold it no more. */
  void detach(WorkflowExecutionId rootId);

  /** Whether the tree runs under the debugger. */
  boolean isAttached(WorkflowExecutionId rootId);

  /** Everything held in the tree, longest first. */
  List<Hold> holds(WorkflowExecutionId rootId);

  /** Everything held anywhere, longest first; for the home page and the banner. */
  List<Hold> allHolds();

  List<Branch> branches(WorkflowExecutionId rootId);

  /** Frames from the given task up to the root. */
  List<Frame> frames(TaskExecutionId task);

  List<Scope> scopes(TaskExecutionId task);

  /** Lets one branch run on to the next breakpoint. */
  void resume(TaskExecutionId task);

  /** Lets all held branches of the tree run on. */
  void resumeAll(WorkflowExecutionId rootId);

  /** To {@code task-enter} of the successors; a nested workflow runs as a whole. */
  void stepOver(TaskExecutionId task);

  /** To the next phase of the task, into the first tasks of a nested workflow. */
  void stepInto(TaskExecutionId task);

  /** To {@code after-action} of the parent task, or to the end of the root. */
  void stepOut(TaskExecutionId task);

  /** Holds every branch of the tree at the next phase it reaches. */
  void holdAll(WorkflowExecutionId rootId);

  /** Evaluates YAQL or Jinja2 in the frame of a task, without side effects and under a budget. */
  Evaluation evaluate(TaskExecutionId task, String expression);

  /** Changes a variable of a held task; the change is an event of the journal. */
  void setVariable(TaskExecutionId task, Scope.Kind scope, String name, @Nullable Object value);
}
