package dev.tramontane.engine.id;

import java.util.UUID;

/** Identifies a workflow execution, root or nested. */
public record WorkflowExecutionId(UUID value) implements Comparable<WorkflowExecutionId> {

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if {@code text} is not a UUID
   */
  public static WorkflowExecutionId of(String text) {
    return new WorkflowExecutionId(UUID.fromString(text));
  }

  @Override
  public int compareTo(WorkflowExecutionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
