package dev.tramontane.expression.python;

import dev.tramontane.expression.Budget;
import dev.tramontane.expression.Interruption;

/**
 * Counts what one evaluation spends, and stops it when its {@link Budget} is used up. Not safe for
 * several threads: each evaluation has its own.
 */
public final class Meter {

  /** How much of a text can be looked through for one step. */
  public static final int CHARACTERS_PER_STEP = 64;

  /** Levels of lists and maps inside each other that a walk goes down. */
  private static final int NESTING = 500;

  private static final long STEPS_BETWEEN_LOOKS = 4_096;

  private final Budget budget;
  private long stepsLeft;
  private long nextLook;
  private long bytesLeft;
  private int depth;

  public Meter(Budget budget) {
    this.budget = budget;
    this.stepsLeft = budget.steps();
    this.nextLook = Math.max(0, stepsLeft - STEPS_BETWEEN_LOOKS);
    this.bytesLeft = budget.outputBytes();
  }

  /** Spends one step: a node evaluated, an item produced or looked at. */
  public void step() {
    steps(1);
  }

  /** Spends {@code count} steps at once. */
  public void steps(long count) {
    stepsLeft -= Math.max(0, count);
    if (stepsLeft < nextLook) {
      look();
    }
  }

  /** Looks whether the steps are spent, or somebody outside wants an end. */
  private void look() {
    nextLook = Math.max(0, stepsLeft - STEPS_BETWEEN_LOOKS);
    if (Interruption.isAsked()) {
      throw new BudgetSpent("Expected the expression to end in time, but it was interrupted");
    }
    if (stepsLeft < 0) {
      throw new BudgetSpent(
          "Expected the expression to end within %d steps, but it goes on"
              .formatted(budget.steps()));
    }
  }

  /** Spends {@code count} bytes of text or list about to be made; call it before making them. */
  public void bytes(long count) {
    bytesLeft -= Math.max(0, count);
    if (bytesLeft < 0) {
      throw new BudgetSpent(
          "Expected the expression to make at most %d bytes, but it makes more"
              .formatted(budget.outputBytes()));
    }
  }

  /** Goes into a nested call; pair it with {@link #leave}. */
  public void enter() {
    if (++depth > budget.depth()) {
      throw new BudgetSpent(
          "Expected at most %d calls inside each other, but found more".formatted(budget.depth()));
    }
  }

  public void leave() {
    depth--;
  }

  /** Refuses to walk below {@code level} levels of nested containers, where the stack would end. */
  public void nesting(int level) {
    if (level > NESTING) {
      throw new BudgetSpent(
          "Expected at most %d containers inside each other, but found more".formatted(NESTING));
    }
  }
}
