package dev.tramontane.engine.debug;

/** Why a branch is held; the names follow the DAP event {@code stopped}. */
public enum StopReason {
  BREAKPOINT,
  STEP,
  ENTRY,
  PAUSE,
  EXCEPTION
}
