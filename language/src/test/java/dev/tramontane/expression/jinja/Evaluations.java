package dev.tramontane.expression.jinja;

import dev.tramontane.expression.Budget;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionOptions;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Evaluates texts as the engine does: with a result that is frozen, lazy parts and all. */
final class Evaluations {

  private final Expressions expressions = Expressions.of(new Jinja(), new Yaql());

  static EvaluationContext context(Map<String, ? extends @Nullable Object> data) {
    return new EvaluationContext(
        data,
        WorkflowFunctions.none(),
        new Entropy(Instant.EPOCH, new Random(1)),
        Budget.DEFAULT,
        ExpressionOptions.DEFAULT);
  }

  @Nullable Object evaluate(String text, Map<String, ? extends @Nullable Object> data) {
    return expressions.evaluate(text, context(data));
  }

  @Nullable Object evaluate(String text) {
    return evaluate(text, Values.emptyMap());
  }

  ExpressionException failureOf(String text) {
    return Assertions.catchThrowableOfType(ExpressionException.class, () -> evaluate(text));
  }
}
