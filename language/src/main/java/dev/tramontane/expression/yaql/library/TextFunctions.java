package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.both;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;
import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Texts: case, trimming, joining and conversion. */
final class TextFunctions {

  private TextFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        method(
            "toUpper",
            "string: String",
            "The text in upper case.",
            args -> args.text(0).toUpperCase(Locale.ROOT)),
        method(
            "toLower",
            "string: String",
            "The text in lower case.",
            args -> args.text(0).toLowerCase(Locale.ROOT)),
        both(
            "len",
            "string: String",
            "Number of characters.",
            args -> (long) PythonStrings.length(args.text(0))),
        function(
            "str", "value: object?", "The text of a value.", args -> text(args, args.value(0))),
        function(
            "concat",
            "*args: String",
            "One text after the other.",
            ArithmeticOperators::concatenate),
        method(
            "join",
            "sequence: Iterable, separator: String",
            "The texts of the items with the separator between them.",
            args -> join(args, args.items(0), args.text(1))),
        method(
            "join",
            "separator: String, sequence: Iterable",
            "The texts of the items with the separator between them.",
            args -> join(args, args.items(1), args.text(0))),
        method(
            "trim",
            "string: String, chars: String? = null",
            "Without the characters (white space) at both ends.",
            args -> trim(args.text(0), dropped(args, 1))),
        method(
            "trimLeft",
            "string: String, chars: String? = null",
            "Without the characters (white space) at the start.",
            args -> PythonStrings.stripLeft(args.text(0), dropped(args, 1))),
        method(
            "trimRight",
            "string: String, chars: String? = null",
            "Without the characters (white space) at the end.",
            args -> PythonStrings.stripRight(args.text(0), dropped(args, 1))),
        both(
            "norm",
            "string: String?, chars: String? = null",
            "Trimmed; null if nothing is left.",
            TextFunctions::norm),
        both(
            "isEmpty",
            "string: String?, trim: bool = true, chars: String? = null",
            "Whether the text is null, empty or blank.",
            TextFunctions::isEmpty),
        method(
            "toCharArray",
            "string: String",
            "The characters as a list.",
            TextFunctions::characters),
        function(
            "isString",
            "arg: object?",
            "Whether the value is a text.",
            args -> args.value(0) instanceof String),
        function(
            "hex",
            "num: Number",
            "The integer in hexadecimal digits.",
            args -> hex(args.number(0))),
        method(
            "startsWith",
            "string: String, *prefixes: String",
            "Whether the text starts with any of the prefixes.",
            args -> args.rest().stream().anyMatch(p -> args.text(0).startsWith(String.valueOf(p)))),
        method(
            "endsWith",
            "string: String, *suffixes: String",
            "Whether the text ends with any of the suffixes.",
            args -> args.rest().stream().anyMatch(p -> args.text(0).endsWith(String.valueOf(p)))),
        function(
            "characters",
            CharacterSets.SIGNATURE,
            "The characters of the chosen classes, each once.",
            CharacterSets::characters));
  }

  /** The text of a value as {@code str()} gives it. */
  static String text(Arguments args, @Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Boolean bool -> bool.toString();
      default -> args.model().text().str(value);
    };
  }

  private static String join(Arguments args, Iterator<?> items, String separator) {
    var joined = new StringBuilder();
    for (boolean first = true; items.hasNext(); first = false) {
      var part = text(args, items.next());
      args.meter().bytes(part.length() + separator.length());
      joined.append(first ? "" : separator).append(part);
    }
    return joined.toString();
  }

  private static IntPredicate dropped(Arguments args, int index) {
    return args.optionalText(index)
        .<IntPredicate>map(chars -> c -> chars.indexOf(c) >= 0)
        .orElse(PythonStrings::isSpace);
  }

  private static String trim(String text, IntPredicate dropped) {
    return PythonStrings.stripRight(PythonStrings.stripLeft(text, dropped), dropped);
  }

  private static @Nullable Object norm(Arguments args) {
    var trimmed = args.optionalText(0).map(text -> trim(text, dropped(args, 1))).orElse("");
    return trimmed.isEmpty() ? null : trimmed;
  }

  private static boolean isEmpty(Arguments args) {
    return args.optionalText(0)
        .map(text -> args.flag(1, true) ? trim(text, dropped(args, 2)) : text)
        .orElse("")
        .isEmpty();
  }

  private static PythonTuple characters(Arguments args) {
    args.meter().steps(args.text(0).length());
    return PythonTuple.copyOf(args.text(0).codePoints().mapToObj(Character::toString).toList());
  }

  private static String hex(Number number) {
    if (number instanceof Double) {
      throw PythonException.typeError("'float' object cannot be interpreted as an integer");
    }
    var big = PythonNumbers.big(number);
    return (big.signum() < 0 ? "-0x" : "0x") + big.abs().toString(16);
  }
}
