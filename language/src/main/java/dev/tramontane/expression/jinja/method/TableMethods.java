package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.TypeNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Methods of text that replace single characters by a table of code points. */
final class TableMethods {

  static final List<Builtin> ALL =
      List.of(
          method(
              "translate(value, table)",
              "With characters replaced from a table of code points.",
              TableMethods::translate),
          method(
              "maketrans(value, x, y=?, z=?)",
              "A table for translate: of a dict, or of two texts of the same length.",
              TableMethods::makeTable));

  private TableMethods() {}

  private static String translate(Bound args) {
    var table = Undefined.require(args.get("table"));
    if (!(table instanceof Map<?, ?> || table instanceof List<?> || table instanceof String)) {
      throw PythonException.typeError(
          "'%s' object is not subscriptable".formatted(TypeNames.of(table)));
    }
    var out = new StringBuilder();
    for (int c : args.string("value").codePoints().toArray()) {
      args.model().meter().step();
      args.model().meter().bytes(2);
      replacement(args, table, c)
          .ifPresentOrElse(out::append, () -> out.append(Character.toString(c)));
    }
    return out.toString();
  }

  /** What the table has for a code point: a text, an empty one for null, or nothing. */
  private static Optional<String> replacement(Bound args, @Nullable Object table, int c) {
    var found = args.evaluation().item(table, (long) c);
    return switch (found) {
      case Undefined _ -> Optional.empty();
      case null -> Optional.of("");
      case String text -> Optional.of(text);
      case Long code when code >= 0 && code <= Character.MAX_CODE_POINT ->
          Optional.of(Character.toString((int) (long) code));
      case Long _ ->
          throw PythonException.valueError("character mapping must be in range(0x110000)");
      case Object other ->
          throw PythonException.typeError(
              "character mapping must return integer, None or str, not " + TypeNames.of(other));
    };
  }

  private static PythonDict makeTable(Bound args) {
    return args.isGiven("y") ? fromTexts(args) : fromDict(args);
  }

  private static PythonDict fromDict(Bound args) {
    if (!(Undefined.require(args.get("x")) instanceof Map<?, ?> map)) {
      throw PythonException.typeError(
          "if you give only one argument to maketrans it must be a dict");
    }
    var table = args.model().newDict();
    args.evaluation()
        .iterate(map)
        .forEachRemaining(key -> table.set(codePoint(key), args.evaluation().item(map, key)));
    return table;
  }

  private static Object codePoint(@Nullable Object key) {
    return switch (key) {
      case String text when PythonStrings.length(text) == 1 -> (long) text.codePointAt(0);
      case String _ ->
          throw PythonException.valueError("string keys in translate table must be of length 1");
      case Long number -> number;
      case Boolean bool -> bool;
      case null, default ->
          throw PythonException.typeError("keys in translate table must be strings or integers");
    };
  }

  private static PythonDict fromTexts(Bound args) {
    var from = args.string("x").codePoints().toArray();
    var to = args.string("y").codePoints().toArray();
    if (from.length != to.length) {
      throw PythonException.valueError("the first two maketrans arguments must have equal length");
    }
    var table = args.model().newDict();
    for (int i = 0; i < from.length; i++) {
      args.model().meter().bytes(16);
      table.set((long) from[i], (long) to[i]);
    }
    if (args.isGiven("z")) {
      args.string("z").codePoints().forEach(c -> table.set((long) c, null));
    }
    return table;
  }
}
