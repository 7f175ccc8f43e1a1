package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.state.ExecutionTree;
import java.util.List;

/**
 * What a command leads to.
 *
 * @param events in order; empty if the command changes nothing
 * @param tree the state after them
 */
public record Decision(List<Event> events, ExecutionTree tree) {

  public Decision {
    events = List.copyOf(events);
  }
}
