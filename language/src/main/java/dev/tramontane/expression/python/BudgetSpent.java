package dev.tramontane.expression.python;

import java.io.Serial;

/** Says inside the expression packages that an evaluation has used up its budget. */
public final class BudgetSpent extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public BudgetSpent(String message) {
    super(message, null, false, false);
  }
}
