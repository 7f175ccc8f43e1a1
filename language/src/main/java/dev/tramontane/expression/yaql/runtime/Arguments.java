package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonDateTime;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonRegex;
import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.expression.yaql.syntax.Expression.Constant;
import dev.tramontane.expression.yaql.syntax.Expression.Pair;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, checked against the parameters, by index of parameter. */
public final class Arguments {

  static final Object MISSING = new Object();

  private final Evaluation evaluation;
  private final Scope scope;
  private final @Nullable Object[] values;
  private final List<@Nullable Object> rest;
  private final Map<String, @Nullable Object> named;

  Arguments(
      Evaluation evaluation,
      Scope callerScope,
      FunctionDefinition function,
      @Nullable Object[] values,
      List<@Nullable Object> rest,
      Map<String, @Nullable Object> named) {
    this.evaluation = evaluation;
    this.scope = function.ownScope() ? callerScope.child() : callerScope;
    this.values = values;
    this.rest = rest;
    this.named = named;
  }

  public Evaluation evaluation() {
    return evaluation;
  }

  public PythonModel model() {
    return evaluation.model();
  }

  public Meter meter() {
    return evaluation.meter();
  }

  /** The scope of the function itself where it has one, else that of its caller. */
  public Scope scope() {
    return scope;
  }

  public boolean isGiven(int index) {
    return values[index] != MISSING;
  }

  /** The value as it is; null also if it was not given. */
  public @Nullable Object value(int index) {
    return isGiven(index) ? values[index] : null;
  }

  private Object present(int index) {
    var value = values[index];
    if (value == null || value == MISSING) {
      throw new IllegalStateException("Expected argument %d, but it is missing".formatted(index));
    }
    return value;
  }

  public String text(int index) {
    return (String) present(index);
  }

  /** The text, or empty if it is null or was not given. */
  public Optional<String> optionalText(int index) {
    return Optional.ofNullable((String) value(index));
  }

  /** The number; a boolean counts as 1 or 0. */
  public Number number(int index) {
    return PythonNumbers.number(present(index));
  }

  public Number number(int index, long missing) {
    return value(index) == null ? missing : number(index);
  }

  /** The integer, brought into the range of {@code int}. */
  public int integer(int index) {
    var number = number(index);
    if (number instanceof BigInteger big) {
      return big.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    return Math.clamp(number.longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /**
   * A number of things.
   *
   * @throws PythonException OverflowError for an integer of more than 64 bits
   */
  public int size(int index, int missing) {
    if (value(index) instanceof BigInteger) {
      throw PythonException.overflowError("Python int too large to convert to C ssize_t");
    }
    return integer(index, missing);
  }

  public int integer(int index, int missing) {
    return value(index) == null ? missing : integer(index);
  }

  public boolean flag(int index, boolean missing) {
    return value(index) instanceof Boolean flag ? flag : missing;
  }

  public List<?> list(int index) {
    return (List<?>) present(index);
  }

  public Map<?, ?> map(int index) {
    return (Map<?, ?>) present(index);
  }

  public Duration span(int index) {
    return (Duration) present(index);
  }

  public PythonDateTime time(int index) {
    return (PythonDateTime) present(index);
  }

  public PythonRegex regex(int index) {
    return (PythonRegex) present(index);
  }

  public Scope context(int index) {
    return (Scope) present(index);
  }

  /** Goes through an iterable argument; every item costs a step. */
  public Iterator<@Nullable Object> items(int index) {
    return Items.of(value(index), evaluation);
  }

  public Iterator<@Nullable Object> itemsOf(@Nullable Object iterable) {
    return Items.of(iterable, evaluation);
  }

  public Lambda lambda(int index) {
    return lambdaOf(values[index]);
  }

  /** The lambda, or empty if it was not given. */
  public Optional<Lambda> optionalLambda(int index) {
    return isGiven(index) ? Optional.of(lambda(index)) : Optional.empty();
  }

  private Lambda lambdaOf(@Nullable Object argument) {
    return argument instanceof Expression body
        ? new Lambda(body, scope, evaluation)
        : new Lambda(new Constant(argument, 0), scope, evaluation);
  }

  /** The arguments of the starred parameter. */
  public List<@Nullable Object> rest() {
    return rest;
  }

  public List<Lambda> restLambdas() {
    var lambdas = new ArrayList<Lambda>(rest.size());
    for (var argument : rest) {
      lambdas.add(lambdaOf(argument));
    }
    return lambdas;
  }

  /** The pairs of a starred parameter, to be evaluated by {@link #evaluate}. */
  public List<Pair> restPairs() {
    return rest.stream().map(Pair.class::cast).toList();
  }

  public @Nullable Object evaluate(Expression expression) {
    return evaluation.evaluate(expression, scope);
  }

  /** The arguments of the double-starred parameter. */
  public Map<String, @Nullable Object> named() {
    return named;
  }
}
