package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.DebugFact.BreakpointBroken;
import dev.tramontane.engine.core.event.DebugFact.TaskHeld;
import dev.tramontane.engine.core.event.DebugFact.TaskUnmarked;
import dev.tramontane.engine.core.event.PlannedCall;
import dev.tramontane.engine.core.event.StepKind;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks at each phase of a task, as the last thing before the phase takes effect, whether the
 * debugger holds it there (debugger reference section 2.1). Without a debugger the answer costs
 * nothing.
 */
record StopPoints(Turn turn) {

  boolean isHeldAt(TaskExecution task, StopPhase phase) {
    return turn.tree().debug().attached() && isHeld(task, phase, List.of());
  }

  boolean isHeldBefore(TaskExecution task, List<PlannedCall> planned) {
    return turn.tree().debug().attached() && isHeld(task, StopPhase.BEFORE_ACTION, planned);
  }

  private boolean isHeld(TaskExecution task, StopPhase phase, List<PlannedCall> planned) {
    if (turn.workflowOf(task).isCompleted()) {
      return false; // a dead branch gets no attention
    }
    var stop = step(task, phase).or(() -> breakpoint(task, phase));
    stop.ifPresent(reason -> hold(task, phase, reason, planned));
    return stop.isPresent();
  }

  private record Stop(StopReason reason, @Nullable Breakpoint breakpoint, @Nullable String note) {}

  private Optional<Stop> step(TaskExecution task, StopPhase phase) {
    var mark = turn.tree().debug().marks().get(task.id());
    if (mark == null || !stops(mark.kind(), phase)) {
      return Optional.empty();
    }
    turn.emit(new TaskUnmarked(task.id()));
    return Optional.of(new Stop(mark.reason(), null, null));
  }

  private static boolean stops(StepKind kind, StopPhase phase) {
    return switch (kind) {
      case INTO -> true;
      case ENTER -> phase == StopPhase.TASK_ENTER || phase == StopPhase.TASK_ERROR;
      case RETURN -> phase == StopPhase.AFTER_ACTION || phase == StopPhase.TASK_ERROR;
      case OVER -> false;
    };
  }

  private Optional<Stop> breakpoint(TaskExecution task, StopPhase phase) {
    var debug = turn.tree().debug();
    return debug.breakpoints().getOrDefault(task.name(), List.of()).stream()
        .filter(each -> each.enabled() && each.phase() == phase)
        .filter(each -> !debug.broken().contains(each.id()))
        .filter(each -> isIn(each, task))
        .flatMap(each -> judge(each, task).stream())
        .findFirst();
  }

  private boolean isIn(Breakpoint breakpoint, TaskExecution task) {
    var workflow = turn.workflowOf(task).workflow();
    return breakpoint.workflow().equals(workflow.name())
        && breakpoint.namespace().equals(workflow.namespace());
  }

  private Optional<Stop> judge(Breakpoint breakpoint, TaskExecution task) {
    if (breakpoint.condition().isEmpty()) {
      return Optional.of(new Stop(reason(breakpoint), breakpoint, null));
    }
    try {
      return turn.isTrue(breakpoint.condition().get(), frame(task))
          ? Optional.of(new Stop(reason(breakpoint), breakpoint, null))
          : Optional.empty();
    } catch (ExpressionException e) {
      var note = "The condition could not be evaluated: " + e.getMessage();
      turn.emit(new BreakpointBroken(breakpoint.id(), note));
      return Optional.of(new Stop(reason(breakpoint), breakpoint, note));
    }
  }

  private static StopReason reason(Breakpoint breakpoint) {
    return breakpoint.phase() == StopPhase.TASK_ERROR
        ? StopReason.EXCEPTION
        : StopReason.BREAKPOINT;
  }

  private EvaluationContext frame(TaskExecution task) {
    return turn.scopes().retrying(turn.task(task.id()));
  }

  private void hold(TaskExecution task, StopPhase phase, Stop stop, List<PlannedCall> planned) {
    turn.emit(
        new TaskHeld(
            task.id(),
            phase,
            stop.reason(),
            stop.breakpoint() == null ? null : stop.breakpoint().id(),
            stop.note(),
            planned));
    showState(task, phase);
    new HeldTime(turn).held(turn.task(task.id()));
  }

  /** What the REST API shows meanwhile: a task that has not called anything is not RUNNING. */
  private void showState(TaskExecution task, StopPhase phase) {
    var info = "Held by the debugger [phase=%s]".formatted(phase.label());
    switch (phase) {
      case TASK_ENTER -> turn.emit(new TaskStateChanged(task.id(), ExecutionState.IDLE, info));
      case BEFORE_ACTION ->
          turn.emit(new TaskStateChanged(task.id(), ExecutionState.DELAYED, info));
      case AFTER_ACTION, TASK_ERROR -> {}
    }
  }
}
