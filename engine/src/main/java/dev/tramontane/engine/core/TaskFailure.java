package dev.tramontane.engine.core;

import java.io.Serial;

/**
 * Something is wrong with the task as it is written, found while it runs: the task and its workflow
 * fail, whatever the task's handlers say. Never leaves {@link Decider}.
 */
final class TaskFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  TaskFailure(String message) {
    super(message, null, false, false);
  }
}
