package dev.tramontane.expression;

/**
 * What one evaluation may spend before it is stopped with an {@link ExpressionException} of the
 * code {@code expression-budget}. Steps bound time without a clock, so that the answer is the same
 * on every machine.
 *
 * @param steps evaluated nodes and produced items
 * @param depth nested calls
 * @param outputBytes approximate size of the result and of every text or list made on the way
 */
public record Budget(long steps, int depth, long outputBytes) {

  public static final Budget DEFAULT = new Budget(2_000_000, 200, 64L << 20);
}
