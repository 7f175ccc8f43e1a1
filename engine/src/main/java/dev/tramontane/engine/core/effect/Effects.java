package dev.tramontane.engine.core.effect;

import dev.tramontane.engine.core.effect.Effect.CallSite;
import dev.tramontane.engine.core.effect.Effect.CancelTimer;
import dev.tramontane.engine.core.effect.Effect.RunAction;
import dev.tramontane.engine.core.effect.Effect.StartTimer;
import dev.tramontane.engine.core.event.ActionFact.ActionCreated;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.event.TimerFact.TimerCancelled;
import dev.tramontane.engine.core.event.TimerFact.TimerResumed;
import dev.tramontane.engine.core.event.TimerFact.TimerStarted;
import dev.tramontane.engine.core.event.TimerFact.TimerSuspended;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says which effects follow from events or from a folded state. */
public final class Effects {

  private Effects() {}

  /**
   * What to do after {@code events} are durable, in order.
   *
   * @param tree the state after the events
   */
  public static List<Effect> of(List<Event> events, ExecutionTree tree) {
    var effects = new ArrayList<Effect>();
    for (var event : events) {
      switch (event.fact()) {
        case ActionCreated action -> effects.add(run(tree, action, false));
        case TimerStarted timer -> effects.add(new StartTimer(timer.id(), timer.due()));
        case TimerResumed timer -> effects.add(new StartTimer(timer.id(), timer.due()));
        case TimerCancelled timer -> effects.add(new CancelTimer(timer.id()));
        case TimerSuspended timer -> effects.add(new CancelTimer(timer.id()));
        default -> {} // all other facts are of no concern to the outside
      }
    }
    return List.copyOf(effects);
  }

  /**
   * What a node that has just folded a run must do: all running timers, and every action whose
   * outcome is unknown, marked as redelivered. An asynchronous action that the outside has taken
   * over is not owed.
   */
  public static List<Effect> owed(ExecutionTree tree) {
    var effects = new ArrayList<Effect>();
    tree.actions().values().stream()
        .filter(action -> !action.isCompleted() && !action.acknowledged())
        .sorted(Comparator.comparing(ActionExecution::id))
        .forEach(action -> effects.add(run(tree, action.birth(), true)));
    tree.timers().values().stream()
        .filter(timer -> !timer.isSuspended())
        .sorted(Comparator.comparing(Timer::id))
        .forEach(timer -> effects.add(new StartTimer(timer.id(), timer.due())));
    return List.copyOf(effects);
  }

  private static RunAction run(ExecutionTree tree, ActionCreated action, boolean redelivered) {
    var call = action.call();
    return new RunAction(
        action.id(),
        call == null ? action.name() : call.name(),
        call == null ? action.input() : call.input(),
        site(tree, action),
        action.immediate(),
        action.asynchronous(),
        action.safeRerun(),
        redelivered,
        Optional.ofNullable(action.timeoutSeconds()).map(Duration::ofSeconds),
        Optional.ofNullable(action.target()));
  }

  private static CallSite site(ExecutionTree tree, ActionCreated action) {
    var task = tree.task(action.taskId());
    var workflow = tree.workflowOf(task);
    return new CallSite(
        tree.root().id(),
        workflow.id(),
        task.id(),
        workflow.workflow().name(),
        workflow.workflow().namespace(),
        task.name());
  }
}
