package dev.tramontane.engine.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.Decider;
import dev.tramontane.engine.core.MemoryLibrary;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.command.Moment;
import dev.tramontane.engine.core.effect.Effect;
import dev.tramontane.engine.core.effect.Effect.CancelTimer;
import dev.tramontane.engine.core.effect.Effect.RunAction;
import dev.tramontane.engine.core.effect.Effect.StartTimer;
import dev.tramontane.engine.core.effect.Effects;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.state.Evolver;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.TimerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What is around a run: actions in flight, timers, a clock, and a journal that alone survives a
 * crash.
 */
final class World {

  private final SplittableRandom random;
  private final MemoryLibrary library;
  private final Decider decider;
  private final Invariants invariants = new Invariants();
  private final List<Event> journal = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final List<RunAction> inFlight = new ArrayList<>();
  private final List<Command> delivered = new ArrayList<>();
  private final Map<TimerId, Instant> timers = new TreeMap<>();
  private ExecutionTree tree = ExecutionTree.EMPTY;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  World(SplittableRandom random, MemoryLibrary library, Decider decider) {
    this.random = random;
    this.library = library;
    this.decider = decider;
  }

  ExecutionTree tree() {
    return tree;
  }

  List<String> log() {
    return log;
  }

  boolean hasWork() {
    return !inFlight.isEmpty() || !timers.isEmpty();
  }

  /** Sends a command; one that is refused changes nothing. */
  void send(Command command) {
    log.add("-> " + command);
    var moment = new Moment(now, random.nextLong());
    try {
      var decision = decider.decide(tree, command, moment, library);
      assertThat(decider.decide(tree, command, moment, library).events())
          .as("the same decision made twice")
          .isEqualTo(decision.events());
      decision.events().forEach(event -> log.add("   " + event.fact()));
      invariants.check(tree, decision.events(), decision.tree());
      tree = decision.tree();
      journal.addAll(decision.events());
      Effects.of(decision.events(), tree).forEach(this::start);
    } catch (EngineException refusal) {
      log.add("   refused: " + refusal.getMessage());
    }
  }

  private void start(Effect effect) {
    switch (effect) {
      case RunAction action -> inFlight.add(action);
      case StartTimer timer -> timers.put(timer.id(), timer.due());
      case CancelTimer timer -> timers.remove(timer.id());
    }
  }

  /** The world takes one step of its own: a result arrives, once more, or a timer fires. */
  void step() {
    int choice = random.nextInt(10);
    if (choice < 6 && !inFlight.isEmpty()) {
      deliverResult();
    } else if (choice < 7 && !delivered.isEmpty()) {
      send(delivered.get(random.nextInt(delivered.size())));
    } else if (!timers.isEmpty()) {
      fireTimer();
    } else if (!inFlight.isEmpty()) {
      deliverResult();
    }
  }

  private void deliverResult() {
    var action = inFlight.remove(random.nextInt(inFlight.size()));
    var command = new Command.CompleteAction(action.id(), result());
    delivered.add(command);
    send(command);
  }

  private ActionResult result() {
    int choice = random.nextInt(20);
    if (choice == 0) {
      return new ActionResult.Cancelled(null);
    }
    return choice < 6 ? new ActionResult.Failure("failed") : new ActionResult.Success(1L);
  }

  private void fireTimer() {
    var first = timers.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    var id = first.orElseThrow();
    var due = timers.getOrDefault(id, now);
    now = due.isAfter(now) ? due : now.plusMillis(1);
    timers.remove(id);
    var command = new Command.FireTimer(id);
    delivered.add(command);
    send(command);
  }

  /** All but the journal is lost; what was in flight is owed again, done or not. */
  void crash() {
    log.add("-- crash");
    var folded = Evolver.fold(ExecutionTree.EMPTY, journal);
    assertThat(folded).as("the state folded from the journal").isEqualTo(tree);
    tree = folded;
    inFlight.clear();
    timers.clear();
    Effects.owed(tree).forEach(this::start);
  }
}
