package dev.tramontane.language.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A word that may stand where a task name stands in an on-clause (reference: language.md section
 * 7).
 */
public enum EngineCommand {
  NOOP,
  FAIL,
  SUCCEED,
  PAUSE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EngineCommand> of(String word) {
    return switch (word) {
      case "noop" -> Optional.of(NOOP);
      case "fail" -> Optional.of(FAIL);
      case "succeed" -> Optional.of(SUCCEED);
      case "pause" -> Optional.of(PAUSE);
      default -> Optional.empty();
    };
  }
}
