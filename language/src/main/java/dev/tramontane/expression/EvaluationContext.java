package dev.tramontane.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one evaluation may see and spend.
 *
 * @param data the data root, {@code $} in YAQL and {@code _} in Jinja2; usually a read-only layered
 *     view, so implementations must neither copy nor iterate it without need
 */
public record EvaluationContext(
    Map<String, ? extends @Nullable Object> data,
    WorkflowFunctions functions,
    Entropy entropy,
    Budget budget,
    ExpressionOptions options) {

  public EvaluationContext(
      Map<String, ? extends @Nullable Object> data, WorkflowFunctions functions, Entropy entropy) {
    this(data, functions, entropy, Budget.DEFAULT, ExpressionOptions.DEFAULT);
  }
}
