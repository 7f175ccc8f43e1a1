package dev.tramontane.ui.debug;

import dev.tramontane.engine.debug.Branch;
import dev.tramontane.engine.debug.Frame;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import java.util.List;
import java.util.Optional;

/**
 * The debugger's view of one execution tree.
 *
 * @param holds everything held, longest first
 * @param focus the hold that the user looks at
 */
public record DebugState(
    boolean attached, List<Hold> holds, List<Branch> branches, Optional<Focus> focus) {

  static final DebugState DETACHED = new DebugState(false, List.of(), List.of(), Optional.empty());

  public DebugState {
    holds = List.copyOf(holds);
    branches = List.copyOf(branches);
  }

  /**
   * Whether there is nothing to debug any more: an execution may have ended while others of its
   * tree go on.
   */
  public boolean isOver(ExecutionState shown) {
    return shown.isCompleted() && branches.isEmpty();
  }

  /** A held branch with its frames, innermost first, and its variables. */
  public record Focus(Hold hold, List<Frame> frames, List<Scope> scopes) {
    public Focus {
      frames = List.copyOf(frames);
      scopes = List.copyOf(scopes);
    }

    public TaskExecutionId task() {
      return hold.taskExecutionId();
    }
  }
}
