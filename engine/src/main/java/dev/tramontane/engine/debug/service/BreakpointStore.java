package dev.tramontane.engine.debug.service;

import dev.tramontane.engine.debug.Breakpoint;
import java.util.List;
import java.util.UUID;

/** Keeps breakpoints. */
public interface BreakpointStore {

  /** All of them, oldest first. */
  List<Breakpoint> all();

  /**
   * Adds a breakpoint, or replaces the one of the same task and phase, whose id stays.
   *
   * @return as it is stored
   */
  Breakpoint save(Breakpoint breakpoint);

  /** Removes a breakpoint if it is there. */
  void remove(UUID id);
}
