package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.Decider;
import dev.tramontane.engine.core.Decision;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.command.Moment;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.state.ExecutionTree;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/** Gives the pure decider what it may know of the world: the time, chance and the definitions. */
public final class Decisions {

  private final Decider decider;
  private final Library library;
  private final InstantSource clock;
  private final LongSupplier seeds;

  public Decisions(Decider decider, Library library, InstantSource clock, LongSupplier seeds) {
    this.decider = decider;
    this.library = library;
    this.clock = clock;
    this.seeds = seeds;
  }

  /** Decides at this moment; the time has the precision that the database keeps. */
  Decision decide(ExecutionTree tree, Command command) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return decider.decide(tree, command, new Moment(at, seeds.getAsLong()), library);
  }
}
