package dev.tramontane.engine.debug;

import dev.tramontane.engine.EngineException;
import java.io.Serial;

/** A breakpoint is refused because its condition cannot work. */
public final class InvalidConditionException extends EngineException {

  @Serial private static final long serialVersionUID = 1L;

  private final int column;

  public InvalidConditionException(ConditionProblem problem) {
    super(
        Category.INVALID,
        problem.code(),
        "The condition is wrong at column %d: %s".formatted(problem.column(), problem.message()),
        problem.remedy());
    this.column = problem.column();
  }

  /** Where in the condition, counted from 1. */
  public int column() {
    return column;
  }
}
