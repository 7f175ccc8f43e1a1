package dev.tramontane.engine.action.spi;

import org.jspecify.annotations.Nullable;

/**
 * How a call ended. The values may be anything with a JSON form: null, text, numbers, booleans,
 * maps with text keys, lists and arrays; the engine copies them.
 */
public sealed interface ActionOutcome {

  /** The action did its work. */
  record Success(@Nullable Object value) implements ActionOutcome {}

  /**
   * The action failed.
   *
   * @param error usually a text or a map
   */
  record Failure(@Nullable Object error) implements ActionOutcome {}

  /** The action was called off; the task is cancelled. */
  record Cancelled(@Nullable Object value) implements ActionOutcome {}

  static ActionOutcome of(@Nullable Object value) {
    return new Success(value);
  }
}
