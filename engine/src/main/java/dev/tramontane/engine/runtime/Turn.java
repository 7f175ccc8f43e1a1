package dev.tramontane.engine.runtime;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.command.Command.StartWorkflow;
import dev.tramontane.engine.core.command.Command.StopExecution;
import dev.tramontane.engine.core.effect.Effect;
import dev.tramontane.engine.core.effect.Effect.RunAction;
import dev.tramontane.engine.core.effect.Effects;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.ExecutionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run decides in one go: commands, the immediate actions that follow, what follows from
 * those, until every branch waits for something outside or the turn is long enough. Used by one
 * thread.
 */
final class Turn {

  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
  private static final int MOST_EVENTS = 2_000;

  /** A reply that waits for the commit. */
  record Acknowledgement(Letter letter, ExecutionTree tree) {

    void give() {
      letter.reply().complete(tree);
    }
  }

  private final Decisions decisions;
  private final ActionDispatch actions;
  private final Queue<RunAction> immediate;
  private final List<Event> events = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Acknowledgement> acknowledgements = new ArrayList<>();
  private ExecutionTree tree;

  /**
   * @param immediate calls that earlier turns left over; this turn may leave some, too
   */
  Turn(
      ExecutionTree tree, Decisions decisions, ActionDispatch actions, Queue<RunAction> immediate) {
    this.tree = tree;
    this.decisions = decisions;
    this.actions = actions;
    this.immediate = immediate;
  }

  /** Whether others should have their turn first. */
  boolean isLongEnough() {
    return events.size() >= MOST_EVENTS;
  }

  ExecutionTree tree() {
    return tree;
  }

  List<Event> events() {
    return events;
  }

  List<Effect> effects() {
    return effects;
  }

  List<Acknowledgement> acknowledgements() {
    return acknowledgements;
  }

  /** Whether it took the outcome of something the run asked for, which will not come again. */
  boolean holdsOutcome() {
    return acknowledgements.stream().anyMatch(each -> each.letter().answersEffect());
  }

  /** What was decided will never be durable. */
  void fail(RuntimeException reason) {
    acknowledgements.forEach(each -> each.letter().reply().completeExceptionally(reason));
  }

  /** Obeys a command; a refusal changes nothing and is told at once. */
  void take(Letter letter) {
    if (letter.command() instanceof StartWorkflow && tree.rootId() != null) {
      acknowledgements.add(new Acknowledgement(letter, tree)); // idempotent start
      return;
    }
    try {
      decide(letter.command());
      acknowledgements.add(new Acknowledgement(letter, tree));
    } catch (EngineException refusal) {
      letter.reply().completeExceptionally(refusal);
    } catch (RuntimeException | StackOverflowError bug) { // a boundary: our fault, not the run's
      LOG.error("Run {} cannot decide {}", tree.rootId(), letter.command(), bug);
      letter.reply().completeExceptionally(bug);
      endIfStuck(letter, bug);
    }
  }

  /** A run that cannot take the outcome of its own action would wait for ever: it ends instead. */
  private void endIfStuck(Letter letter, Throwable bug) {
    var root = tree.rootId();
    if (!letter.answersEffect() || root == null) {
      return;
    }
    var message = "Internal error, please report it: %s".formatted(bug);
    try {
      decide(new StopExecution(root, ExecutionState.ERROR, Optional.of(message)));
    } catch (RuntimeException | StackOverflowError another) {
      LOG.error("Run {} cannot be ended either", root, another);
    }
  }

  /**
   * Makes one immediate call.
   *
   * @return false if none is left
   */
  boolean goOn() throws InterruptedException {
    var call = immediate.poll();
    if (call == null) {
      return false;
    }
    take(Letter.answer(actions.runNow(call)));
    return true;
  }

  private void decide(Command command) {
    var decision = decisions.decide(tree, command);
    tree = decision.tree();
    events.addAll(decision.events());
    for (var effect : Effects.of(decision.events(), tree)) {
      if (effect instanceof RunAction call && actions.isImmediate(call)) {
        immediate.add(call);
      } else {
        effects.add(effect);
      }
    }
  }
}
