package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/** Spans of time, in microseconds. */
final class TimespanFunctions {

  private static final BigInteger LONGEST =
      BigInteger.valueOf(86_400_000_000L).multiply(BigInteger.valueOf(1_000_000_000L));

  /** Microseconds in each unit of {@code timespan()}, in the order of its parameters. */
  private static final long[] UNITS = {
    86_400_000_000L, 3_600_000_000L, 60_000_000L, 1_000_000L, 1000L, 1L
  };

  private TimespanFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function(
            "timespan",
            "days: int = 0, hours: int = 0, minutes: int = 0, seconds: Integer = 0, milliseconds:"
                + " Integer = 0, microseconds: Integer = 0",
            "A span of time.",
            TimespanFunctions::ofParts),
        function("utctz", "", "The offset of UTC.", _ -> Duration.ZERO),
        function("localtz", "", "The offset of the server, which runs at UTC.", _ -> Duration.ZERO),
        function(
            "isTimespan",
            "value: object?",
            "Whether the value is a span of time.",
            args -> args.value(0) instanceof Duration),
        function(
            "#operator_+",
            "ts1: timespan, ts2: timespan",
            "Both spans together.",
            args -> ofMicros(micros(args, 0).add(micros(args, 1)))),
        function(
            "#operator_-",
            "ts1: timespan, ts2: timespan",
            "The difference of both spans.",
            args -> ofMicros(micros(args, 0).subtract(micros(args, 1)))),
        function(
            "#operator_*",
            "ts: timespan, n: Number",
            "The span multiplied.",
            args ->
                ofNumber(
                    PythonNumbers.multiply(
                        PythonNumbers.integer(micros(args, 0)), args.number(1)))),
        function(
            "#operator_*",
            "n: Number, ts: timespan",
            "The span multiplied.",
            args ->
                ofNumber(
                    PythonNumbers.multiply(
                        PythonNumbers.integer(micros(args, 1)), args.number(0)))),
        function(
            "#operator_/",
            "ts: timespan, n: Number",
            "The span divided.",
            args ->
                ofNumber(
                    PythonNumbers.trueDivide(
                        PythonNumbers.integer(micros(args, 0)), args.number(1)))),
        function(
            "#operator_/",
            "ts1: timespan, ts2: timespan",
            "How many times one span is in the other.",
            args ->
                PythonNumbers.trueDivide(
                    PythonNumbers.integer(micros(args, 0)),
                    PythonNumbers.integer(micros(args, 1)))),
        function("#unary_operator_+", "ts: timespan", "The span itself.", args -> args.span(0)),
        function(
            "#unary_operator_-",
            "ts: timespan",
            "The span backwards.",
            args -> ofMicros(micros(args, 0).negate())),
        total("days", "All of the span in days.", 0),
        total("hours", "All of the span in hours.", 1),
        total("minutes", "All of the span in minutes.", 2),
        total("seconds", "All of the span in seconds.", 3),
        total("milliseconds", "All of the span in milliseconds.", 4),
        function(
            "#property#microseconds",
            "obj: timespan",
            "All of the span in microseconds, as an integer.",
            args -> PythonNumbers.integer(micros(args, 0))));
  }

  private static FunctionDefinition total(String name, String description, int unit) {
    return function(
        "#property#" + name,
        "obj: timespan",
        description,
        args -> PythonNumbers.integer(micros(args, 0)).doubleValue() / UNITS[unit]);
  }

  private static Duration ofParts(Arguments args) {
    var sum = BigInteger.ZERO;
    for (int i = 0; i < UNITS.length; i++) {
      sum = sum.add(PythonNumbers.big(args.number(i, 0)).multiply(BigInteger.valueOf(UNITS[i])));
    }
    return ofMicros(sum);
  }

  private static BigInteger micros(Arguments args, int index) {
    var span = args.span(index);
    return BigInteger.valueOf(span.getSeconds())
        .multiply(BigInteger.valueOf(1_000_000))
        .add(BigInteger.valueOf(span.getNano() / 1000));
  }

  private static Duration ofMicros(BigInteger micros) {
    if (micros.compareTo(LONGEST) >= 0 || micros.compareTo(LONGEST.negate()) < 0) {
      throw PythonException.overflowError("the span of time has too many days");
    }
    var parts = micros.divideAndRemainder(BigInteger.valueOf(1_000_000));
    return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact() * 1000);
  }

  /** Rounds to a whole microsecond, halves to the even one. */
  private static Duration ofNumber(Number micros) {
    if (!(micros instanceof Double d)) {
      return ofMicros(PythonNumbers.big(micros));
    }
    if (!Double.isFinite(d)) {
      throw PythonException.valueError("cannot convert float to a span of time");
    }
    return ofMicros(new BigDecimal(d).setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
  }
}
