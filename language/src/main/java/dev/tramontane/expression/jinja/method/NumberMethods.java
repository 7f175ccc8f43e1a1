package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Bytes;
import dev.tramontane.expression.python.NumberText;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

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
              args -> PythonTuple.of(args.value(), 1L)),
          method(
              "to_bytes(value, length=1, byteorder='big', signed=false)",
              "As so many bytes.",
              NumberMethods::toBytes),
          method(
              "from_bytes(value, bytes, byteorder='big', signed=false)",
              "The number that bytes mean.",
              NumberMethods::fromBytes));

  static final List<Builtin> FLOAT =
      List.of(
          method(
              "is_integer(value)",
              "Whether there is nothing behind the point.",
              args -> decimal(args) == Math.rint(decimal(args)) && Double.isFinite(decimal(args))),
          method("conjugate(value)", "The number itself.", Bound::value),
          method(
              "as_integer_ratio(value)", "Two integers whose ratio it is.", NumberMethods::ratio),
          method("hex(value)", "Exactly, in hexadecimal digits.", args -> hex(decimal(args))),
          method(
              "fromhex(value, string)",
              "The float that hexadecimal digits mean.",
              NumberMethods::fromHex));

  private static final int HEX_DIGITS = 13;
  private static final Pattern HEX_FLOAT =
      Pattern.compile(
          "([-+]?)(?:0x)?([0-9a-f]+\\.?[0-9a-f]*|\\.[0-9a-f]+)(p[-+]?\\d{1,9})?",
          Pattern.CASE_INSENSITIVE);

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

  private static Bytes toBytes(Bound args) {
    int length = args.integer("length");
    if (length < 0) {
      throw PythonException.valueError("length argument must be non-negative");
    }
    boolean big = isBigEndian(args);
    var number = integer(args);
    boolean signed = args.isTrue("signed");
    if (number.signum() < 0 && !signed) {
      throw PythonException.overflowError("can't convert negative int to unsigned");
    }
    if (number.bitLength() > 8L * length - (signed ? 1 : 0)) {
      throw PythonException.overflowError("int too big to convert");
    }
    args.model().meter().bytes(length);
    var digits = number.toByteArray();
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int from = digits.length - 1 - i;
      bytes[big ? length - 1 - i : i] =
          from >= 0 ? digits[from] : (byte) (number.signum() < 0 ? -1 : 0);
    }
    return Bytes.of(bytes);
  }

  private static boolean isBigEndian(Bound args) {
    return switch (args.string("byteorder")) {
      case "big" -> true;
      case "little" -> false;
      default -> throw PythonException.valueError("byteorder must be either 'little' or 'big'");
    };
  }

  private static Number fromBytes(Bound args) {
    if (args.get("bytes") instanceof String) {
      throw PythonException.typeError("cannot convert 'str' object to bytes");
    }
    boolean big = isBigEndian(args);
    var units = args.evaluation().list(args.get("bytes"));
    var bytes = new byte[units.size()];
    for (int i = 0; i < bytes.length; i++) {
      if (!(units.get(i) instanceof Long unit) || unit < 0 || unit > 255) {
        throw PythonException.valueError("bytes must be in range(0, 256)");
      }
      bytes[big ? i : bytes.length - 1 - i] = (byte) (long) unit;
    }
    return PythonNumbers.integer(
        args.isTrue("signed") && bytes.length > 0
            ? new BigInteger(bytes)
            : new BigInteger(1, bytes));
  }

  private static String hex(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    var text = Double.toHexString(number);
    int point = text.indexOf('.');
    int exponent = text.indexOf('p');
    if (number == 0) {
      return text.substring(0, exponent) + "p+0";
    }
    var digits = text.substring(point + 1, exponent);
    var power = text.substring(exponent + 1);
    return text.substring(0, point + 1)
        + digits
        + "0".repeat(HEX_DIGITS - digits.length())
        + (power.startsWith("-") ? "p" : "p+")
        + power;
  }

  private static Object fromHex(Bound args) {
    var parts = HEX_FLOAT.matcher(args.string("string").strip());
    if (!parts.matches()) {
      return NumberText.parseFloat(args.string("string"))
          .filter(number -> !Double.isFinite(number))
          .orElseThrow(
              () -> PythonException.valueError("invalid hexadecimal floating-point string"));
    }
    var exponent = parts.group(3) == null ? "p0" : parts.group(3);
    return Double.valueOf(parts.group(1) + "0x" + parts.group(2) + exponent);
  }
}
