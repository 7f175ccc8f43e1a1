package dev.tramontane.engine.id;

import java.util.UUID;

/** Identifies an action execution: one attempt, or one item, of a task. */
public record ActionExecutionId(UUID value) implements Comparable<ActionExecutionId> {

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if {@code text} is not a UUID
   */
  public static ActionExecutionId of(String text) {
    return new ActionExecutionId(UUID.fromString(text));
  }

  @Override
  public int compareTo(ActionExecutionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
