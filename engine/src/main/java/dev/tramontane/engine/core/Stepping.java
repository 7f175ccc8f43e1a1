package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.DebugFact.TaskMarked;
import dev.tramontane.engine.core.event.DebugFact.TaskUnmarked;
import dev.tramontane.engine.core.event.StepKind;
import dev.tramontane.engine.core.event.Trigger;
import dev.tramontane.engine.core.state.Mark;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.id.TaskExecutionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands a step on from task to task (debugger reference section 2.6): to what follows, into what is
 * nested, and where a branch ends, out to the task that called the workflow.
 */
record Stepping(Turn turn) {

  /** A task was made, or a branch has arrived at a join: the step of its origin goes on there. */
  void handOn(TaskExecution to, Optional<Trigger> from) {
    if (turn.tree().debug().marks().isEmpty()) {
      return;
    }
    var mark = from.isPresent() ? leaving(from.get().task()) : entering(to);
    if (mark != null) {
      turn.emit(new TaskMarked(to.id(), StepKind.ENTER, mark.reason()));
    }
  }

  private @Nullable Mark leaving(TaskExecutionId from) {
    var mark = turn.tree().debug().marks().get(from);
    return mark != null && (mark.kind() == StepKind.INTO || mark.kind() == StepKind.OVER)
        ? mark
        : null;
  }

  private @Nullable Mark entering(TaskExecution startTask) {
    var parent = turn.tree().parentTask(turn.workflowOf(startTask));
    var mark = parent.map(task -> turn.tree().debug().marks().get(task.id())).orElse(null);
    return mark != null && mark.kind() == StepKind.INTO ? mark : null;
  }

  /** The task has called a nested workflow: a step into it has been handed to what is inside. */
  void steppedInto(TaskExecution task) {
    var mark = turn.tree().debug().marks().get(task.id());
    if (mark != null && mark.kind() == StepKind.INTO && task.nested() && !task.isCompleted()) {
      turn.emit(new TaskUnmarked(task.id()));
    }
  }

  /** The branch of a task has been followed. Where it just ends, the step goes out. */
  void branchEnded(TaskExecution task) {
    var mark = turn.tree().debug().marks().get(task.id());
    if (mark == null) {
      return;
    }
    turn.emit(new TaskUnmarked(task.id()));
    if (!task.hasNext()) {
      stepOut(task, mark.reason());
    }
  }

  /** Stops when the result of the task around is there; a root just runs to its end. */
  void stepOut(TaskExecution task, StopReason reason) {
    turn.tree()
        .parentTask(turn.workflowOf(task))
        .filter(parent -> !parent.isCompleted())
        .ifPresent(parent -> turn.emit(new TaskMarked(parent.id(), StepKind.RETURN, reason)));
  }
}
