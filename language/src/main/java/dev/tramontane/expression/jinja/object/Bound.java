package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.python.TypeNames;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, each at its parameter, and the evaluation the call is part of. */
public final class Bound {

  private final Evaluation evaluation;
  static final Object MISSING = new Object();

  private final Signature signature;
  private final @Nullable Object[] values;
  private final List<@Nullable Object> rest;
  private final Map<String, @Nullable Object> named;

  Bound(
      Evaluation evaluation,
      Signature signature,
      @Nullable Object[] values,
      List<@Nullable Object> rest,
      Map<String, @Nullable Object> named) {
    this.evaluation = evaluation;
    this.signature = signature;
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

  public boolean isGiven(String name) {
    int index = signature.indexOf(name);
    return index >= 0 && values[index] != MISSING;
  }

  public @Nullable Object get(String name) {
    int index = signature.indexOf(name);
    return index < 0 || values[index] == MISSING ? null : values[index];
  }

  /** The first parameter of every filter and test. */
  public @Nullable Object value() {
    return get("value");
  }

  /** Positional arguments beyond the parameters. */
  public List<@Nullable Object> rest() {
    return rest;
  }

  /** Named arguments beyond the parameters. */
  public Map<String, @Nullable Object> named() {
    return named;
  }

  /** What is beyond the parameters. */
  public Arguments others() {
    return new Arguments(rest, named);
  }

  public boolean isTrue(String name) {
    return evaluation.isTrue(get(name));
  }

  /** The argument, which must be a boolean or an integer. */
  public boolean flag(String name) {
    if (get(name) instanceof Double) {
      throw wrongType("int", get(name));
    }
    return clamped(name) != 0;
  }

  /** {@code str()} of the argument. */
  public String text(String name) {
    return evaluation.text(get(name));
  }

  /** The argument, which must be a text. */
  public String string(String name) {
    return switch (get(name)) {
      case String text -> text;
      case Markup markup -> markup.text();
      case Object other -> throw wrongType("str", other);
      case null -> throw wrongType("str", null);
    };
  }

  /**
   * The argument, which must be an integer; one beyond {@code int} is cut to its range.
   *
   * @throws PythonException OverflowError for an integer of more than 64 bits
   */
  public int integer(String name) {
    if (get(name) instanceof BigInteger) {
      throw PythonException.overflowError("Python int too large to convert to C ssize_t");
    }
    return clamped(name);
  }

  /** The argument, which must be an integer of any size, cut to the range of {@code int}. */
  public int clamped(String name) {
    return switch (get(name)) {
      case Boolean bool -> bool ? 1 : 0;
      case Long number -> Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BigInteger big -> big.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
      case Undefined undefined -> throw undefined.exception();
      case Object other -> throw wrongType("int", other);
      case null -> throw wrongType("int", null);
    };
  }

  private static PythonException wrongType(String expected, @Nullable Object found) {
    Undefined.require(found);
    return PythonException.typeError(
        "expected %s instance, %s found".formatted(expected, TypeNames.of(found)));
  }
}
