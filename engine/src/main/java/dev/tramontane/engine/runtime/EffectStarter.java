package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.command.Command.FireTimer;
import dev.tramontane.engine.core.effect.Effect;
import dev.tramontane.engine.core.effect.Effect.CancelTimer;
import dev.tramontane.engine.core.effect.Effect.RunAction;
import dev.tramontane.engine.core.effect.Effect.StartTimer;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts what durable events ask of the outside; outcomes come back as commands. */
final class EffectStarter {

  private static final Logger LOG = LoggerFactory.getLogger(EffectStarter.class);

  private final ActionDispatch actions;
  private final RunTimers timers;
  private final RunThreads threads;
  private final BiConsumer<WorkflowExecutionId, Command> report;

  /**
   * @param report sends a command to a run
   */
  EffectStarter(
      ActionDispatch actions,
      RunTimers timers,
      RunThreads threads,
      BiConsumer<WorkflowExecutionId, Command> report) {
    this.actions = actions;
    this.timers = timers;
    this.threads = threads;
    this.report = report;
  }

  /** Starts an effect of a run and returns at once; an engine that stops starts nothing. */
  void start(WorkflowExecutionId rootId, Effect effect) {
    switch (effect) {
      case RunAction call -> start(() -> run(rootId, call), rootId);
      case StartTimer timer ->
          timers.start(
              timer.id(),
              timer.due(),
              () -> start(() -> report.accept(rootId, new FireTimer(timer.id())), rootId));
      case CancelTimer timer -> timers.cancel(timer.id());
    }
  }

  private void start(Runnable work, WorkflowExecutionId rootId) {
    if (!threads.start(work)) {
      LOG.debug("Run {} is owed an effect: the engine stops", rootId);
    }
  }

  private void run(WorkflowExecutionId rootId, RunAction call) {
    try {
      report.accept(rootId, actions.run(call));
    } catch (InterruptedException stopping) {
      LOG.debug("Action {} of run {} is given up: the engine stops", call.id(), rootId);
      Thread.currentThread().interrupt();
    }
  }
}
