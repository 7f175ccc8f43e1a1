package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.format.Padding;
import dev.tramontane.expression.jinja.format.StrFormat;
import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Bytes;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonStrings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of text that pad, format or encode it. */
final class PadMethods {

  static final List<Builtin> ALL =
      List.of(
          method(
              "ljust(value, width, fillchar=' ')",
              "At the left of a field of that width.",
              args -> pad(args, Padding::left)),
          method(
              "rjust(value, width, fillchar=' ')",
              "At the right of a field of that width.",
              args -> pad(args, Padding::right)),
          method(
              "center(value, width, fillchar=' ')",
              "In the middle of a field of that width.",
              args -> pad(args, Padding::center)),
          method(
              "zfill(value, width)",
              "With zeros in front, behind a sign.",
              args ->
                  Padding.zeros(args.string("value"), args.integer("width"), args.model().meter())),
          method("expandtabs(value, tabsize=8)", "With blanks for tabs.", PadMethods::expandTabs),
          method(
              "format(value, *args, **kwargs)",
              "With its {} marks replaced.",
              args -> new StrFormat(args.evaluation(), args.others()).format(args.string("value"))),
          method(
              "format_map(value, mapping)",
              "With its {} marks replaced from a dict.",
              PadMethods::formatMap),
          method(
              "encode(value, encoding='utf-8', errors='strict')", "As bytes.", PadMethods::encode));

  private PadMethods() {}

  /** A way of padding. */
  private interface Pad {
    String apply(String text, int width, String fill, dev.tramontane.expression.python.Meter meter);
  }

  private static String pad(Bound args, Pad pad) {
    var fill = args.string("fillchar");
    if (PythonStrings.length(fill) != 1) {
      throw PythonException.typeError("The fill character must be exactly one character long");
    }
    return pad.apply(args.string("value"), args.integer("width"), fill, args.model().meter());
  }

  private static String expandTabs(Bound args) {
    int size = Math.max(0, args.integer("tabsize"));
    if (args.get("tabsize") instanceof Long wide && wide != (int) (long) wide) {
      throw PythonException.overflowError("Python int too large to convert to C int");
    }
    var out = new StringBuilder();
    int column = 0;
    for (int c : args.string("value").codePoints().toArray()) {
      if (c == '\t') {
        int blanks = size == 0 ? 0 : size - column % size;
        args.model().meter().bytes(blanks);
        out.repeat(' ', blanks);
        column += blanks;
      } else {
        out.appendCodePoint(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toString();
  }

  private static String formatMap(Bound args) {
    var named = new LinkedHashMap<String, @Nullable Object>();
    Map<?, ?> mapping = args.get("mapping") instanceof Map<?, ?> map ? map : Map.of();
    mapping.forEach((key, value) -> named.put(args.evaluation().text(key), value));
    return new StrFormat(args.evaluation(), new Arguments(List.of(), named))
        .format(args.string("value"));
  }

  private static Object encode(Bound args) {
    var text = args.string("value");
    args.model().meter().bytes(text.length());
    return switch (args.string("encoding").toLowerCase(java.util.Locale.ROOT).replace('_', '-')) {
      case "utf-8", "utf8" -> Bytes.utf8(text);
      case "ascii" -> ascii(text);
      default ->
          throw new PythonException("LookupError", "unknown encoding: " + args.string("encoding"));
    };
  }

  private static Bytes ascii(String text) {
    if (text.chars().anyMatch(c -> c >= 0x80)) {
      throw new PythonException("UnicodeEncodeError", "'ascii' codec can't encode the text");
    }
    return Bytes.utf8(text);
  }
}
