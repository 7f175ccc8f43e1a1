package dev.tramontane.expression.jinja.format;

import dev.tramontane.expression.python.NumberText;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * How a number is written without sign and padding.
 *
 * @param type the letter of the form, or a blank for none
 * @param precision digits, or -1 if not given
 * @param alternate whether prefixes and trailing zeros are shown
 */
record NumberForm(char type, int precision, boolean alternate) {

  private static final int DEFAULT_PRECISION = 6;

  /** The digits of {@code number}'s size. */
  String digits(Number number) {
    return switch (type) {
      case 'd', 'n', 'b', 'o', 'x', 'X' -> integer(number);
      case ' ' -> plain(number);
      default -> decimal(PythonNumbers.toDouble(number));
    };
  }

  private String integer(Number number) {
    if (number instanceof Double) {
      if (type == 'n') {
        return new NumberForm('g', precision, alternate).digits(number);
      }
      throw PythonException.valueError(
          "Unknown format code '%s' for object of type 'float'".formatted(type));
    }
    var size = PythonNumbers.big(number).abs();
    return switch (type) {
      case 'b' -> prefix("0b") + size.toString(2);
      case 'o' -> prefix("0o") + size.toString(8);
      case 'x' -> prefix("0x") + size.toString(16);
      case 'X' -> (prefix("0x") + size.toString(16)).toUpperCase(Locale.ROOT);
      default -> NumberText.text(PythonNumbers.integer(size));
    };
  }

  private String prefix(String text) {
    return alternate ? text : "";
  }

  private String plain(Number number) {
    if (!(number instanceof Double d)) {
      return new NumberForm('d', precision, alternate).integer(number);
    }
    if (precision < 0 || !Double.isFinite(d)) {
      return NumberText.floatText(Math.abs(d));
    }
    var text = FloatText.general(new BigDecimal(Math.abs(d)), precision, false);
    return text.matches("\\d+") ? text + ".0" : text;
  }

  private String decimal(double number) {
    double size = Math.abs(number);
    var text = Double.isFinite(size) ? finite(new BigDecimal(size)) : NumberText.floatText(size);
    return Character.isUpperCase(type) ? text.toUpperCase(Locale.ROOT) : text;
  }

  private String finite(BigDecimal size) {
    int digits = precision < 0 ? DEFAULT_PRECISION : precision;
    return switch (type) {
      case 'e', 'E' -> FloatText.exponent(size, digits);
      case 'g', 'G' -> FloatText.general(size, digits, alternate);
      case '%' -> FloatText.fixed(size.movePointRight(2), digits) + "%";
      default -> FloatText.fixed(size, digits);
    };
  }
}
