package dev.tramontane.expression;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever starts evaluations end them from outside: when a client has gone, or when a clock
 * that only the caller knows says so. An evaluation asks now and then, after some thousands of
 * steps, and ends with an {@link ExpressionException} of the code {@code expression-budget}.
 * Evaluations that nobody may interrupt are bounded by their {@link Budget} alone.
 */
public final class Interruption {

  private static final ScopedValue<BooleanSupplier> STOP = ScopedValue.newInstance();

  private Interruption() {}

  /**
   * Runs evaluations on this thread that end as soon as {@code stop} answers true.
   *
   * @param stop asked by the evaluating thread; answers at once, and stays true
   */
  public static <T extends @Nullable Object> T when(BooleanSupplier stop, Supplier<T> evaluations) {
    return ScopedValue.where(STOP, stop).call(evaluations::get);
  }

  /** Whether the evaluation under way on this thread is to end. */
  public static boolean isAsked() {
    return STOP.isBound() && STOP.get().getAsBoolean();
  }
}
