package dev.tramontane.engine.action.spi;

/** What an action gives. */
public record ActionOutput(ValueType type, String documentation) {

  /** Anything; nobody says what. */
  static final ActionOutput ANY = new ActionOutput(ValueType.ANY, "");
}
