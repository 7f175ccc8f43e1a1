package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.TimerFact;
import dev.tramontane.engine.core.event.TimerFact.TimerCancelled;
import dev.tramontane.engine.core.event.TimerFact.TimerFired;
import dev.tramontane.engine.core.event.TimerFact.TimerResumed;
import dev.tramontane.engine.core.event.TimerFact.TimerStarted;
import dev.tramontane.engine.core.event.TimerFact.TimerSuspended;
import dev.tramontane.engine.id.TimerId;

/** Applies facts about timers. */
final class TimerChanges {

  private TimerChanges() {}

  static ExecutionTree apply(ExecutionTree tree, TimerFact fact) {
    return switch (fact) {
      case TimerStarted started -> start(tree, started);
      case TimerFired _, TimerCancelled _ -> remove(tree, fact.id());
      case TimerSuspended suspended -> {
        var timer = timer(tree, fact.id());
        yield put(
            tree,
            new Timer(
                timer.id(),
                timer.taskId(),
                timer.purpose(),
                timer.due(),
                suspended.remainingMillis()));
      }
      case TimerResumed resumed -> {
        var timer = timer(tree, fact.id());
        yield put(
            tree, new Timer(timer.id(), timer.taskId(), timer.purpose(), resumed.due(), null));
      }
    };
  }

  private static ExecutionTree start(ExecutionTree tree, TimerStarted fact) {
    var task = tree.task(fact.taskId());
    var progress = task.progress().delayed(fact.purpose());
    var timer = new Timer(fact.id(), fact.taskId(), fact.purpose(), fact.due(), null);
    return put(tree, timer)
        .with(task.withTimers(task.timers().plus(fact.id())).withProgress(progress));
  }

  private static ExecutionTree remove(ExecutionTree tree, TimerId id) {
    var task = tree.task(timer(tree, id).taskId());
    return tree.withTimers(tree.timers().minus(id)).with(task.withTimers(task.timers().minus(id)));
  }

  private static ExecutionTree put(ExecutionTree tree, Timer timer) {
    return tree.withTimers(tree.timers().plus(timer.id(), timer));
  }

  private static Timer timer(ExecutionTree tree, TimerId id) {
    var timer = tree.timers().get(id);
    if (timer == null) {
      throw new IllegalStateException("Expected timer '%s' to run, but it does not".formatted(id));
    }
    return timer;
  }
}
