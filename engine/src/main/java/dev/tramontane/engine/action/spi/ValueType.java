package dev.tramontane.engine.action.spi;

/** What a parameter or a result usually is. */
public enum ValueType {
  ANY,
  NULL,
  TEXT,
  NUMBER,
  BOOLEAN,
  MAP,
  LIST
}
