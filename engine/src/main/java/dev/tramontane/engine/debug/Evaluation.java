package dev.tramontane.engine.debug;

import org.jspecify.annotations.Nullable;

/** What an expression gave in a frame: a value or an error, never both. */
public sealed interface Evaluation {

  /** The frozen value. */
  record Value(@Nullable Object value) implements Evaluation {}

  /**
   * Why it could not be evaluated.
   *
   * @param offset zero-based UTF-16 offset in the expression, or -1
   */
  record Failed(String code, String message, int offset) implements Evaluation {}
}
