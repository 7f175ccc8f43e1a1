package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.context.BranchContext;
import dev.tramontane.engine.core.event.DebugFact;
import dev.tramontane.engine.core.event.DebugFact.BreakpointBroken;
import dev.tramontane.engine.core.event.DebugFact.BreakpointMended;
import dev.tramontane.engine.core.event.DebugFact.BreakpointsReplaced;
import dev.tramontane.engine.core.event.DebugFact.ContextVariableSet;
import dev.tramontane.engine.core.event.DebugFact.DebuggerAttached;
import dev.tramontane.engine.core.event.DebugFact.DebuggerDetached;
import dev.tramontane.engine.core.event.DebugFact.GlobalVariableSet;
import dev.tramontane.engine.core.event.DebugFact.PlannedCallsChanged;
import dev.tramontane.engine.core.event.DebugFact.TaskHeld;
import dev.tramontane.engine.core.event.DebugFact.TaskMarked;
import dev.tramontane.engine.core.event.DebugFact.TaskReleased;
import dev.tramontane.engine.core.event.DebugFact.TaskUnmarked;
import dev.tramontane.engine.core.event.PlannedCall;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.List;

/** Applies facts about the debugger. */
final class DebugChanges {

  private DebugChanges() {}

  static ExecutionTree apply(ExecutionTree tree, DebugFact fact, Instant at) {
    var debug = tree.debug();
    return switch (fact) {
      case DebuggerAttached attached -> tree.with(debug.withBreakpoints(attached.breakpoints()));
      case DebuggerDetached _ -> tree.with(DebugState.NONE.withHeld(debug.held()));
      case BreakpointsReplaced replaced -> tree.with(debug.withBreakpoints(replaced.breakpoints()));
      case BreakpointBroken broken ->
          tree.with(debug.withBroken(debug.broken().plus(broken.breakpoint())));
      case BreakpointMended mended ->
          tree.with(debug.withBroken(debug.broken().minus(mended.breakpoint())));
      case TaskHeld held -> tree.with(hold(debug, held, at));
      case TaskReleased released -> tree.with(debug.withHeld(debug.held().minus(released.task())));
      case TaskMarked marked -> tree.with(mark(debug, marked));
      case TaskUnmarked unmarked ->
          tree.with(debug.withMarks(debug.marks().minus(unmarked.task())));
      case ContextVariableSet set -> setInContext(tree, set);
      case GlobalVariableSet set -> setGlobally(tree, set);
      case PlannedCallsChanged change -> tree.with(replan(debug, change.task(), change.planned()));
    };
  }

  private static DebugState hold(DebugState debug, TaskHeld fact, Instant at) {
    var held =
        new Held(
            fact.task(),
            fact.phase(),
            fact.reason(),
            fact.breakpoint(),
            fact.message(),
            fact.planned(),
            at);
    return debug.withHeld(debug.held().plus(fact.task(), held));
  }

  private static DebugState mark(DebugState debug, TaskMarked fact) {
    return debug.withMarks(debug.marks().plus(fact.task(), new Mark(fact.kind(), fact.reason())));
  }

  private static DebugState replan(
      DebugState debug, TaskExecutionId task, List<PlannedCall> planned) {
    var held = debug.held().get(task);
    if (held == null) {
      return debug;
    }
    var changed =
        new Held(
            task,
            held.phase(),
            held.reason(),
            held.breakpoint(),
            held.message(),
            planned,
            held.since());
    return debug.withHeld(debug.held().plus(task, changed));
  }

  private static ExecutionTree setInContext(ExecutionTree tree, ContextVariableSet fact) {
    var task = tree.task(fact.task());
    var change = Values.emptyMap().with(fact.name(), fact.value());
    BranchContext context = task.inContext().publish(change);
    return tree.with(task.withContext(context));
  }

  private static ExecutionTree setGlobally(ExecutionTree tree, GlobalVariableSet fact) {
    var workflow = tree.workflow(fact.workflow());
    return tree.with(
        workflow.withGlobals(
            workflow.globals().with(fact.name(), fact.value()), workflow.publishedGlobal()));
  }
}
