package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/** Methods of numbers. */
final class NumberMethods {

  static final List<Builtin> INTEGER =
      List.of(
          method(
              "bit_length(value)",
              "How many bits the number has.",
              args -> (long) integer(args).abs().bitLength()),
          method(
              "bit_count(value)",
              "How many bits are set.",
              args -> (long) integer(args).abs().bitCount()),
          method("conjugate(value)", "The number itself.", Bound::value),
          method(
              "as_integer_ratio(value)",
              "The number and 1.",
              args -> PythonTuple.of(args.value(), 1L)));

  static final List<Builtin> FLOAT =
      List.of(
          method(
              "is_integer(value)",
              "Whether there is nothing behind the point.",
              args -> decimal(args) == Math.rint(decimal(args)) && Double.isFinite(decimal(args))),
          method("conjugate(value)", "The number itself.", Bound::value),
          method(
              "as_integer_ratio(value)", "Two integers whose ratio it is.", NumberMethods::ratio));

  private NumberMethods() {}

  private static BigInteger integer(Bound args) {
    return PythonNumbers.big(PythonNumbers.number(args.value()));
  }

  private static double decimal(Bound args) {
    return (double) Objects.requireNonNull(args.value());
  }

  private static Object ratio(Bound args) {
    if (!Double.isFinite(decimal(args))) {
      throw PythonException.valueError("cannot convert NaN or infinity to integer ratio");
    }
    var exact = new BigDecimal(decimal(args));
    var denominator = BigInteger.TEN.pow(Math.max(0, exact.scale()));
    var numerator = exact.multiply(new BigDecimal(denominator)).toBigIntegerExact();
    var divisor = numerator.gcd(denominator);
    return PythonTuple.of(
        PythonNumbers.integer(numerator.divide(divisor)),
        PythonNumbers.integer(denominator.divide(divisor)));
  }
}
