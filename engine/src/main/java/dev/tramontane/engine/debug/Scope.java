package dev.tramontane.engine.debug;

import dev.tramontane.value.FrozenMap;

/**
 * A group of variables of a frame (debugger reference section 2.5), for example {@code Input} or
 * {@code Context}.
 *
 * @param changeable whether {@link Debugger#setVariable} works in it at the current hold
 */
public record Scope(Kind kind, FrozenMap variables, boolean changeable) {

  /** Which variables. */
  public enum Kind {
    INPUT("Input"),
    CONTEXT("Context"),
    GLOBAL("Global"),
    ENVIRONMENT("Environment"),
    TASK("Task"),
    EVALUATED_INPUT("Evaluated input"),
    RESULT("Result"),
    WILL_PUBLISH("Will publish");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
