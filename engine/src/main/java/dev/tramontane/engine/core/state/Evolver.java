package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.ActionFact;
import dev.tramontane.engine.core.event.DebugFact;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.event.TaskFact;
import dev.tramontane.engine.core.event.TimerFact;
import dev.tramontane.engine.core.event.WorkflowFact;
import java.util.UUID;

/**
 * Applies an event to a state. Total and cheap: it evaluates nothing, decides nothing and never
 * fails on a journal that the decider wrote.
 */
public final class Evolver {

  private Evolver() {}

  /** The state after {@code event}. */
  public static ExecutionTree evolve(ExecutionTree tree, Event event) {
    var next =
        switch (event.fact()) {
          case WorkflowFact fact -> WorkflowChanges.apply(tree, fact, event.at());
          case TaskFact fact -> TaskChanges.apply(tree, fact, event.at());
          case ActionFact fact -> ActionChanges.apply(tree, fact, event.at());
          case TimerFact fact -> TimerChanges.apply(tree, fact);
          case DebugFact fact -> DebugChanges.apply(tree, fact, event.at());
        };
    return next.at(tree.position() + 1, Math.max(tree.tick(), tickOf(event)));
  }

  /** The state after all {@code events} of a journal, oldest first. */
  public static ExecutionTree fold(ExecutionTree tree, Iterable<Event> events) {
    var state = tree;
    for (var event : events) {
      state = evolve(state, event);
    }
    return state;
  }

  /** The clock of the id that the event made, 0 if it made none. The caller chose the root's. */
  private static long tickOf(Event event) {
    return switch (event.fact()) {
      case WorkflowFact.WorkflowCreated made ->
          made.parentTaskId() == null ? 0 : tick(made.id().value());
      case TaskFact.TaskCreated made -> tick(made.id().value());
      case ActionFact.ActionCreated made -> tick(made.id().value());
      case TimerFact.TimerStarted made -> tick(made.id().value());
      case WorkflowFact _, TaskFact _, ActionFact _, TimerFact _, DebugFact _ -> 0;
    };
  }

  private static long tick(UUID id) {
    return Ticks.of(id);
  }
}
