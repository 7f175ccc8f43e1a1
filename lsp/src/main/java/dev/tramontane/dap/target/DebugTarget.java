package dev.tramontane.dap.target;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The debugger behind the adapter. Methods may block and may be called by many threads; what a
 * person can cause (an unknown workflow, a branch that is not held) is thrown as a {@link
 * TargetException}.
 */
public interface DebugTarget {

  /** Starts a run under the debugger; events reach {@code listener} from its first moment on. */
  RunId start(Launch launch, DebugListener listener);

  /** Puts a running tree under the debugger. */
  void attach(RunId run, DebugListener listener);

  /** Releases all holds of the tree and stops telling the listener. */
  void detach(RunId run);

  /** Cancels the run. */
  void terminate(RunId run);

  List<Branch> branches(RunId run);

  List<Frame> frames(BranchId branch);

  List<Scope> scopes(BranchId branch);

  void resume(BranchId branch);

  void resumeAll(RunId run);

  void stepOver(BranchId branch);

  void stepInto(BranchId branch);

  void stepOut(BranchId branch);

  /** Holds every branch at the next place where it can be held. */
  void holdAll(RunId run);

  Evaluation evaluate(BranchId branch, String expression);

  void setVariable(BranchId branch, String scope, String name, @Nullable Object value);

  /**
   * Sets or replaces the breakpoint of a task.
   *
   * @param workflow qualified name
   * @throws TargetException for a condition that cannot work
   */
  void setBreakpoint(String workflow, String task, Optional<String> condition);

  void removeBreakpoint(String workflow, String task);

  /** The text of a definition as a frame names it; empty if it is not there any more. */
  Optional<String> definitionText(String definition);

  /** The text of an editor's file, if the debugger can see it: by path or by name. */
  Optional<String> sourceText(String pathOrName);
}
