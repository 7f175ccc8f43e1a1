package dev.tramontane.expression.python;

import dev.tramontane.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Python's arithmetic on {@code Long}, {@code BigInteger} and {@code Double}. Integers have no
 * limit but one of reason: a number of more than {@value #MAX_BITS} bits ends the evaluation.
 */
public final class PythonNumbers {

  static final int MAX_BITS = 1 << 17;

  private PythonNumbers() {}

  /** Whether {@code value} is an integer; booleans are not. */
  public static boolean isInteger(@Nullable Object value) {
    return value instanceof Long || value instanceof BigInteger;
  }

  /** Whether {@code value} is an integer or a float; booleans are not. */
  public static boolean isNumber(@Nullable Object value) {
    return isInteger(value) || value instanceof Double;
  }

  /** The number that {@code value} stands for: itself, or 1 and 0 for a boolean. */
  public static Number number(@Nullable Object value) {
    return switch (value) {
      case Boolean bool -> bool ? 1L : 0L;
      case Number number -> number;
      case null, default ->
          throw new IllegalStateException("Expected a number or boolean, but found " + value);
    };
  }

  public static BigInteger big(Number integer) {
    return integer instanceof BigInteger big ? big : BigInteger.valueOf(integer.longValue());
  }

  /** The integer in its smallest type. */
  public static Number integer(BigInteger value) {
    if (value.bitLength() > MAX_BITS) {
      throw new BudgetSpent(
          "Expected integers of at most %d bits, but found a larger one".formatted(MAX_BITS));
    }
    return Values.integer(value);
  }

  /** Roughly how many steps an operation on {@code number} is worth. */
  public static long size(Number number) {
    return number instanceof BigInteger big ? 1 + big.bitLength() / 64L : 1;
  }

  public static Number add(Number left, Number right) {
    if (left instanceof Double || right instanceof Double) {
      return toDouble(left) + toDouble(right);
    }
    if (left instanceof Long a && right instanceof Long b) {
      long sum = a + b;
      return ((a ^ sum) & (b ^ sum)) < 0 ? big(a).add(big(b)) : (Number) sum;
    }
    return integer(big(left).add(big(right)));
  }

  public static Number negate(Number value) {
    return value instanceof Double d ? (Number) (-d) : integer(big(value).negate());
  }

  public static Number subtract(Number left, Number right) {
    if (left instanceof Double || right instanceof Double) {
      return toDouble(left) - toDouble(right);
    }
    if (left instanceof Long a && right instanceof Long b) {
      long difference = a - b;
      return ((a ^ b) & (a ^ difference)) < 0 ? big(a).subtract(big(b)) : (Number) difference;
    }
    return integer(big(left).subtract(big(right)));
  }

  public static Number multiply(Number left, Number right) {
    if (left instanceof Double || right instanceof Double) {
      return toDouble(left) * toDouble(right);
    }
    if (left instanceof Long a && right instanceof Long b) {
      long high = Math.multiplyHigh(a, b);
      long low = a * b;
      if (high == low >> Long.SIZE - 1) {
        return low;
      }
    }
    return integer(big(left).multiply(big(right)));
  }

  /** {@code /} of Python: always a float. */
  public static double trueDivide(Number left, Number right) {
    if (isZero(right)) {
      throw PythonException.zeroDivision("division by zero");
    }
    if (left instanceof BigInteger || right instanceof BigInteger) {
      return divideExactly(left, right);
    }
    return toDouble(left) / toDouble(right);
  }

  private static double divideExactly(Number left, Number right) {
    if (left instanceof Double || right instanceof Double) {
      return toDouble(left) / toDouble(right);
    }
    var quotient =
        new BigDecimal(big(left)).divide(new BigDecimal(big(right)), new java.math.MathContext(40));
    double value = quotient.doubleValue();
    if (Double.isInfinite(value)) {
      throw PythonException.overflowError("integer division result too large for a float");
    }
    return value;
  }

  /** {@code //} of Python: rounds down. */
  public static Number floorDivide(Number left, Number right) {
    requireDivisor(right);
    if (left instanceof Double || right instanceof Double) {
      return floatDivide(toDouble(left), toDouble(right));
    }
    if (left instanceof Long a && right instanceof Long b && b != -1) {
      return Math.floorDiv(a, b);
    }
    var parts = big(left).divideAndRemainder(big(right));
    boolean below = parts[1].signum() != 0 && parts[1].signum() != big(right).signum();
    return integer(below ? parts[0].subtract(BigInteger.ONE) : parts[0]);
  }

  private static double floatDivide(double left, double right) {
    double rest = floatModulo(left, right);
    double quotient = (left - rest) / right;
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  /** {@code %} of Python: the result has the sign of the divisor. */
  public static Number modulo(Number left, Number right) {
    requireDivisor(right);
    if (left instanceof Double || right instanceof Double) {
      return floatModulo(toDouble(left), toDouble(right));
    }
    if (left instanceof Long a && right instanceof Long b) {
      return Math.floorMod(a, b);
    }
    var rest = big(left).mod(big(right).abs());
    boolean shift = rest.signum() != 0 && big(right).signum() < 0;
    return integer(shift ? rest.add(big(right)) : rest);
  }

  private static double floatModulo(double left, double right) {
    double rest = left % right;
    if (rest == 0) {
      return Math.copySign(0.0, right);
    }
    return rest < 0 != right < 0 ? rest + right : rest;
  }

  private static boolean isZero(Number value) {
    return value instanceof Double d ? d == 0 : signum(value) == 0;
  }

  private static void requireDivisor(Number right) {
    if (isZero(right)) {
      throw PythonException.zeroDivision("integer division or modulo by zero");
    }
  }

  /** {@code **} of Python; a complex result is a ValueError. */
  public static Number power(Number base, Number exponent) {
    if (base instanceof Double || exponent instanceof Double || signum(exponent) < 0) {
      return floatPower(toDouble(base), toDouble(exponent));
    }
    long times = exponent instanceof Long n ? n : Long.MAX_VALUE;
    int bits = big(base).abs().bitLength();
    if (bits <= 1) {
      return unitPower(big(base), exponent);
    }
    if (times > MAX_BITS || (bits - 1) * times > MAX_BITS) {
      throw new BudgetSpent(
          "Expected integers of at most %d bits, but found a larger one".formatted(MAX_BITS));
    }
    return integer(big(base).pow((int) times));
  }

  private static Number unitPower(BigInteger base, Number exponent) {
    if (base.signum() == 0) {
      return signum(exponent) == 0 ? 1L : 0L;
    }
    return base.signum() > 0 || !big(exponent).testBit(0) ? 1L : -1L;
  }

  private static double floatPower(double base, double exponent) {
    if (base == 0 && exponent < 0) {
      throw PythonException.zeroDivision("0.0 cannot be raised to a negative power");
    }
    if (base < 0 && !Double.isInfinite(base) && exponent != Math.rint(exponent)) {
      throw PythonException.valueError("a negative number has no real fractional power");
    }
    if (base == 1 || base == -1 && Double.isInfinite(exponent)) {
      return 1.0;
    }
    double result = Math.pow(base, exponent);
    if (Double.isInfinite(result) && Double.isFinite(base) && Double.isFinite(exponent)) {
      throw PythonException.overflowError("(34, 'Numerical result out of range')");
    }
    return result;
  }

  /** Three-argument {@code pow}: integers only, the inverse for a negative exponent. */
  public static Number power(Number base, Number exponent, Number modulus, Meter meter) {
    if (!isInteger(base) || !isInteger(exponent) || !isInteger(modulus)) {
      throw PythonException.typeError(
          "pow() 3rd argument not allowed unless all arguments are integers");
    }
    var limit = big(modulus);
    if (limit.signum() == 0) {
      throw PythonException.valueError("pow() 3rd argument cannot be 0");
    }
    meter.steps(size(modulus) * size(modulus) * big(exponent).bitLength() / 16);
    try {
      var result = big(base).modPow(big(exponent), limit.abs());
      return modulo(integer(result), modulus);
    } catch (ArithmeticException e) {
      throw PythonException.valueError("base is not invertible for the given modulus");
    }
  }

  public static int signum(Number value) {
    return value instanceof Double d ? (int) Math.signum(d) : big(value).signum();
  }

  /** The nearest double; an integer beyond the doubles is an OverflowError. */
  public static double toDouble(Number value) {
    double result = value.doubleValue();
    if (value instanceof BigInteger && Double.isInfinite(result)) {
      throw PythonException.overflowError("int too large to convert to float");
    }
    return result;
  }

  /** The integer part of a float, as {@code int()} gives it. */
  public static Number truncate(double value) {
    if (Double.isNaN(value)) {
      throw PythonException.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(value)) {
      throw PythonException.overflowError("cannot convert float infinity to integer");
    }
    return integer(new BigDecimal(value).toBigInteger());
  }

  /** {@code round()}: half to even on the exact binary value; an integer stays one. */
  public static Number round(Number value, int digits) {
    if (value instanceof Double d) {
      return roundFloat(d, digits);
    }
    if (digits >= 0) {
      return value;
    }
    return integer(
        new BigDecimal(big(value))
            .setScale(Math.max(digits, -MAX_BITS), RoundingMode.HALF_EVEN)
            .toBigInteger());
  }

  private static double roundFloat(double value, int digits) {
    if (!Double.isFinite(value) || digits > 330) {
      return value;
    }
    double rounded =
        new BigDecimal(value)
            .setScale(Math.max(digits, -330), RoundingMode.HALF_EVEN)
            .doubleValue();
    return Math.copySign(rounded, value);
  }

  /** Compares exactly; neither may be NaN. */
  public static int compare(Number left, Number right) {
    if (left instanceof Long a && right instanceof Long b) {
      return Long.compare(a, b);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a < b ? -1 : a > b ? 1 : 0;
    }
    if (isInfinite(left) || isInfinite(right)) {
      return Double.compare(left.doubleValue(), right.doubleValue());
    }
    return exact(left).compareTo(exact(right));
  }

  public static boolean areEqual(Number left, Number right) {
    return !isNaN(left) && !isNaN(right) && compare(left, right) == 0;
  }

  public static boolean isNaN(Number value) {
    return value instanceof Double d && Double.isNaN(d);
  }

  private static boolean isInfinite(Number value) {
    return value instanceof Double d && Double.isInfinite(d);
  }

  private static BigDecimal exact(Number value) {
    return value instanceof Double d ? new BigDecimal(d) : new BigDecimal(big(value));
  }

  /** The hashed form of a float: that of the integer it equals, if it does. */
  static Object key(double value) {
    if (Double.isNaN(value)) {
      return new Object();
    }
    return Double.isFinite(value) && value == Math.rint(value) ? truncate(value) : value;
  }
}
