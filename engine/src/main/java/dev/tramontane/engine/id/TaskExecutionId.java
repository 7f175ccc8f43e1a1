package dev.tramontane.engine.id;

import java.util.UUID;

/** Identifies a task execution. */
public record TaskExecutionId(UUID value) implements Comparable<TaskExecutionId> {

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if {@code text} is not a UUID
   */
  public static TaskExecutionId of(String text) {
    return new TaskExecutionId(UUID.fromString(text));
  }

  @Override
  public int compareTo(TaskExecutionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
