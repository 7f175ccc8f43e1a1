package dev.tramontane.engine.id;

import java.util.UUID;

/** Identifies a timer of a task: a wait, a retry delay or a timeout. */
public record TimerId(UUID value) implements Comparable<TimerId> {

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if {@code text} is not a UUID
   */
  public static TimerId of(String text) {
    return new TimerId(UUID.fromString(text));
  }

  @Override
  public int compareTo(TimerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
