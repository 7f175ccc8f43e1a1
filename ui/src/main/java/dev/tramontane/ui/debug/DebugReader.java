package dev.tramontane.ui.debug;

import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;
import java.util.Optional;

/** Reads what the debugger knows about a tree, in at most five calls. */
public final class DebugReader {

  private final Debugger debugger;

  public DebugReader(Debugger debugger) {
    this.debugger = debugger;
  }

  /**
   * @param shown the execution on the screen; its holds come before those of others
   * @param wanted the held task that the user looked at last
   */
  public DebugState state(
      WorkflowExecutionId rootId, WorkflowExecutionId shown, Optional<TaskExecutionId> wanted) {
    if (!debugger.isAttached(rootId)) {
      return DebugState.DETACHED;
    }
    var holds = debugger.holds(rootId);
    return new DebugState(
        true, holds, debugger.branches(rootId), choose(holds, shown, wanted).map(this::focus));
  }

  private static Optional<Hold> choose(
      List<Hold> holds, WorkflowExecutionId shown, Optional<TaskExecutionId> wanted) {
    var asked =
        holds.stream().filter(hold -> wanted.filter(hold.taskExecutionId()::equals).isPresent());
    var here = holds.stream().filter(hold -> hold.workflowExecutionId().equals(shown));
    return java.util.stream.Stream.of(asked, here, holds.stream())
        .flatMap(each -> each)
        .findFirst();
  }

  private DebugState.Focus focus(Hold hold) {
    var task = hold.taskExecutionId();
    return new DebugState.Focus(hold, debugger.frames(task), debugger.scopes(task));
  }
}
