package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.format.Trimming;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Methods of text that take it apart or put it together. */
final class SplitMethods {

  private static final String LINE_ENDS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

  static final List<Builtin> ALL =
      List.of(
          method(
              "split(value, sep=none, maxsplit=-1)",
              "The parts between separators or blanks.",
              args -> split(args, false)),
          method(
              "rsplit(value, sep=none, maxsplit=-1)",
              "As split, but counted from the end.",
              args -> split(args, true)),
          method("splitlines(value, keepends=false)", "The lines.", SplitMethods::lines),
          method(
              "partition(value, sep)",
              "What is before, at and after the first separator.",
              SplitMethods::partition),
          method(
              "rpartition(value, sep)",
              "What is before, at and after the last separator.",
              SplitMethods::rightPartition),
          method(
              "join(value, iterable)", "The texts with this one between them.", SplitMethods::join),
          method(
              "strip(value, chars=none)",
              "Without blanks at both ends.",
              args -> trim(args, Trimming::both, Trimming::both)),
          method(
              "lstrip(value, chars=none)",
              "Without blanks at the beginning.",
              args -> trim(args, Trimming::left, Trimming::left)),
          method(
              "rstrip(value, chars=none)",
              "Without blanks at the end.",
              args -> trim(args, Trimming::right, Trimming::right)));

  private SplitMethods() {}

  private static String trim(
      Bound args, UnaryOperator<String> blanks, BinaryOperator<String> characters) {
    return args.get("chars") == null
        ? blanks.apply(args.string("value"))
        : characters.apply(args.string("value"), args.string("chars"));
  }

  private static PythonList split(Bound args, boolean fromEnd) {
    var text = args.string("value");
    int most = args.integer("maxsplit");
    int limit = most < 0 ? Integer.MAX_VALUE : most;
    args.model().meter().bytes(text.length());
    args.model().meter().steps(text.length() / 16);
    if (args.get("sep") == null) {
      return fromEnd ? blanksFromEnd(text, limit) : blanks(text, limit);
    }
    var separator = args.string("sep");
    if (separator.isEmpty()) {
      throw PythonException.valueError("empty separator");
    }
    return fromEnd ? fromEnd(text, separator, limit) : fromStart(text, separator, limit);
  }

  private static PythonList fromStart(String text, String separator, int limit) {
    var parts = new PythonList();
    int from = 0;
    int at = text.indexOf(separator);
    while (at >= 0 && parts.size() < limit) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
      at = text.indexOf(separator, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static PythonList fromEnd(String text, String separator, int limit) {
    var parts = new PythonList();
    int end = text.length();
    int at = text.lastIndexOf(separator);
    while (at >= 0 && parts.size() < limit) {
      parts.add(text.substring(at + separator.length(), end));
      end = at;
      at = end < separator.length() ? -1 : text.lastIndexOf(separator, end - separator.length());
    }
    parts.add(text.substring(0, end));
    Collections.reverse(parts);
    return parts;
  }

  private static PythonList blanks(String text, int limit) {
    var parts = new PythonList();
    var rest = Trimming.left(text);
    while (!rest.isEmpty() && parts.size() < limit) {
      int end = 0;
      while (end < rest.length() && !PythonStrings.isSpace(rest.codePointAt(end))) {
        end += Character.charCount(rest.codePointAt(end));
      }
      parts.add(rest.substring(0, end));
      rest = Trimming.left(rest.substring(end));
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static PythonList blanksFromEnd(String text, int limit) {
    var parts = new PythonList();
    var rest = Trimming.right(text);
    while (!rest.isEmpty() && parts.size() < limit) {
      int start = rest.length();
      while (start > 0 && !PythonStrings.isSpace(rest.codePointBefore(start))) {
        start -= Character.charCount(rest.codePointBefore(start));
      }
      parts.add(rest.substring(start));
      rest = Trimming.right(rest.substring(0, start));
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    Collections.reverse(parts);
    return parts;
  }

  private static PythonList lines(Bound args) {
    var text = args.string("value");
    boolean keepsEnds = args.flag("keepends");
    args.model().meter().bytes(text.length());
    var lines = new PythonList();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (LINE_ENDS.indexOf(text.charAt(i)) >= 0) {
        int end = text.startsWith("\r\n", i) ? i + 2 : i + 1;
        lines.add(text.substring(from, keepsEnds ? end : i));
        from = end;
        i = end - 1;
      }
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }

  private static PythonTuple partition(Bound args) {
    var text = args.string("value");
    var separator = separator(args);
    int at = text.indexOf(separator);
    return at < 0 ? PythonTuple.of(text, "", "") : cut(text, at, separator);
  }

  private static PythonTuple rightPartition(Bound args) {
    var text = args.string("value");
    var separator = separator(args);
    int at = text.lastIndexOf(separator);
    return at < 0 ? PythonTuple.of("", "", text) : cut(text, at, separator);
  }

  private static String separator(Bound args) {
    var separator = args.string("sep");
    if (separator.isEmpty()) {
      throw PythonException.valueError("empty separator");
    }
    return separator;
  }

  private static PythonTuple cut(String text, int at, String separator) {
    return PythonTuple.of(
        text.substring(0, at), separator, text.substring(at + separator.length()));
  }

  private static String join(Bound args) {
    var separator = args.string("value");
    var joined = new StringBuilder();
    int count = 0;
    var items = args.evaluation().iterate(args.get("iterable"));
    while (items.hasNext()) {
      var text = text(items.next(), count);
      args.model().meter().bytes(separator.length() + text.length());
      joined.append(count == 0 ? "" : separator).append(text);
      count++;
    }
    return joined.toString();
  }

  private static String text(@Nullable Object item, int index) {
    return switch (item) {
      case String text -> text;
      case Markup markup -> markup.text();
      case null, default ->
          throw PythonException.typeError(
              "sequence item %d: expected str instance, %s found"
                  .formatted(index, TypeNames.of(item)));
    };
  }
}
