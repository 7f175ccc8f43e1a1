package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.python.PythonTruth;
import dev.tramontane.expression.yaql.syntax.Expression;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An unevaluated argument together with the scope in which it was written. */
public final class Lambda {

  /** Variables of one digit are kept by position. */
  private static final int MOST_DIGITS = 9;

  private final Expression body;
  private final Scope scope;
  private final Evaluation evaluation;

  Lambda(Expression body, Scope scope, Evaluation evaluation) {
    this.body = body;
    this.scope = scope;
    this.evaluation = evaluation;
  }

  /** Evaluates the body with {@code $1}, {@code $2} ... set to the arguments. */
  public @Nullable Object call(@Nullable Object... arguments) {
    return call(scope, arguments, Map.of());
  }

  /** The same with arguments by name as well. */
  public @Nullable Object call(
      @Nullable Object[] arguments, Map<String, ? extends @Nullable Object> named) {
    return call(scope, arguments, named);
  }

  /** Evaluates the body in another scope than where it was written. */
  public @Nullable Object callIn(Scope other) {
    return call(other, new Object[0], Map.of());
  }

  /** Whether the body is true for the arguments. */
  public boolean isTrue(@Nullable Object... arguments) {
    return PythonTruth.isTrue(call(arguments));
  }

  private @Nullable Object call(
      Scope outer, @Nullable Object[] arguments, Map<String, ? extends @Nullable Object> named) {
    evaluation.meter().enter();
    var inner = outer.child(arguments.length > MOST_DIGITS ? new Object[0] : arguments);
    if (arguments.length > MOST_DIGITS) {
      for (int i = 0; i < arguments.length; i++) {
        inner.set(String.valueOf(i + 1), arguments[i]);
      }
    }
    named.forEach(inner::set);
    var value = evaluation.evaluate(body, inner);
    evaluation.meter().leave();
    return value;
  }
}
