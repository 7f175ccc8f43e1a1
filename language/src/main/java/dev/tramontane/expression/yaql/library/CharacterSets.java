package dev.tramontane.expression.yaql.library;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.yaql.runtime.Arguments;
import java.util.List;

/** The classes of ASCII characters that {@code characters()} can give. */
final class CharacterSets {

  private static final String DIGITS = "0123456789";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final String SPACE = " \t\n\r\u000b\f";

  /** Which characters each flag adds; empty for those that Python no longer has. */
  private static final List<String> CLASSES =
      List.of(
          DIGITS,
          DIGITS + "abcdefABCDEF",
          LOWER,
          UPPER,
          LOWER + UPPER,
          "",
          "01234567",
          PUNCTUATION,
          DIGITS + LOWER + UPPER + PUNCTUATION + SPACE,
          "",
          "",
          SPACE);

  static final String SIGNATURE =
      "digits: bool? = false, hexdigits: bool? = false, asciiLowercase: bool? = false, "
          + "asciiUppercase: bool? = false, asciiLetters: bool? = false, letters: bool? = false, "
          + "octdigits: bool? = false, punctuation: bool? = false, printable: bool? = false, "
          + "lowercase: bool? = false, uppercase: bool? = false, whitespace: bool? = false";

  private CharacterSets() {}

  static PythonTuple characters(Arguments args) {
    var chosen = new StringBuilder();
    for (int i = 0; i < CLASSES.size(); i++) {
      if (args.flag(i, false)) {
        if (CLASSES.get(i).isEmpty()) {
          throw PythonException.attributeError("Python has no such class of characters any more");
        }
        chosen.append(CLASSES.get(i));
      }
    }
    return PythonTuple.copyOf(chosen.chars().distinct().mapToObj(Character::toString).toList());
  }
}
