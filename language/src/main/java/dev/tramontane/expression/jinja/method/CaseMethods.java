package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.format.CaseText;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.python.PythonStrings;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Methods of text about its letters. */
final class CaseMethods {

  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");

  static final List<Builtin> ALL =
      List.of(
          change("upper", "In capital letters.", CaseText::upper),
          change("lower", "In small letters.", CaseText::lower),
          change("casefold", "In small letters, for comparing.", CaseText::fold),
          change(
              "capitalize", "The first letter a capital, all others small.", CaseText::capitalize),
          change("title", "Each word capitalized.", CaseText::title),
          change(
              "swapcase",
              "Small letters for capitals, capitals for small ones.",
              CaseText::swapCase),
          test("isupper", "Whether its letters are capitals.", CaseText::isUpper),
          test("islower", "Whether its letters are small.", CaseText::isLower),
          test("istitle", "Whether each word is capitalized.", CaseText::isTitle),
          each("isalpha", "Whether there are letters only.", Character::isLetter),
          each("isdigit", "Whether there are digits only.", CaseMethods::isDigit),
          each("isdecimal", "Whether there are decimal digits only.", Character::isDigit),
          each("isnumeric", "Whether there are numerals only.", CaseMethods::isNumeric),
          each(
              "isalnum",
              "Whether there are letters and numerals only.",
              c -> Character.isLetter(c) || isNumeric(c)),
          each("isspace", "Whether there are blanks only.", PythonStrings::isSpace),
          test(
              "isascii",
              "Whether all characters are ASCII.",
              text -> text.chars().allMatch(c -> c < 0x80)),
          test(
              "isidentifier",
              "Whether it could be a name.",
              text -> IDENTIFIER.matcher(text).matches()),
          test(
              "isprintable",
              "Whether every character can be seen.",
              text -> text.codePoints().noneMatch(CaseMethods::isHidden)));

  private CaseMethods() {}

  private static Builtin change(String name, String doc, UnaryOperator<String> change) {
    return method(name + "(value)", doc, args -> change.apply(paid(args)));
  }

  private static Builtin test(String name, String doc, Predicate<String> test) {
    return method(name + "(value)", doc, args -> test.test(paid(args)));
  }

  private static Builtin each(String name, String doc, IntPredicate test) {
    return test(name, doc, text -> CaseText.all(text, test));
  }

  private static String paid(Bound args) {
    var text = args.string("value");
    args.model().meter().bytes(text.length());
    return text;
  }

  private static boolean isDigit(int c) {
    return Character.isDigit(c) || "²³¹".indexOf(c) >= 0;
  }

  private static boolean isNumeric(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static boolean isHidden(int c) {
    return !PythonStrings.quoted(Character.toString(c)).contains(Character.toString(c))
        || Character.toString(c).toLowerCase(Locale.ROOT).isEmpty();
  }
}
