package dev.tramontane.engine.core.command;

import dev.tramontane.engine.id.ExecutionState;
import org.jspecify.annotations.Nullable;

/** How an action ended; values are frozen. */
public sealed interface ActionResult {

  /** The action did its work. */
  record Success(@Nullable Object data) implements ActionResult {}

  /**
   * The action failed.
   *
   * @param error usually a text; what it published may be any value
   */
  record Failure(@Nullable Object error) implements ActionResult {}

  /** Somebody cancelled the action. */
  record Cancelled(@Nullable Object data) implements ActionResult {}

  /** The state that an action has after this result. */
  default ExecutionState state() {
    return switch (this) {
      case Success _ -> ExecutionState.SUCCESS;
      case Failure _ -> ExecutionState.ERROR;
      case Cancelled _ -> ExecutionState.CANCELLED;
    };
  }

  /** What is stored under {@code result} in the output of the action. */
  default @Nullable Object value() {
    return switch (this) {
      case Success success -> success.data();
      case Failure failure -> failure.error();
      case Cancelled cancelled -> cancelled.data();
    };
  }
}
