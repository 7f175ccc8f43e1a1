package dev.tramontane.engine.core;

import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.command.Moment;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.state.ExecutionTree;
import java.util.List;

/**
 * Decides what a command does to an execution tree. Pure: equal arguments always give equal events.
 * The run is decided forward until every branch waits for something outside.
 */
public final class Decider {

  /**
   * Decides {@code command}.
   *
   * @throws dev.tramontane.engine.EngineException if the command cannot be obeyed; nothing happens
   */
  public Decision decide(ExecutionTree tree, Command command, Moment moment, Library library) {
    return new Decision(List.of(), tree);
  }
}
