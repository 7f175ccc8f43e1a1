package dev.tramontane.engine.action.spi;

/** Something that an action promises, and that lets the engine treat it better. */
public enum Trait {
  /** Somebody outside reports the result. */
  ASYNCHRONOUS,
  /** Has no side effect, depends on its input alone and takes no time. */
  PURE,
  /** May be run again after a crash without harm. */
  REPEATABLE,
  /**
   * Waits for time or the network and never computes for long, so that it may share a processor.
   */
  WAITING,
  /** Takes parameters that are not listed. */
  OPEN
}
