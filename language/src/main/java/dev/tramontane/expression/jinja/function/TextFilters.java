package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.filter;

import dev.tramontane.expression.jinja.format.CaseText;
import dev.tramontane.expression.jinja.format.Padding;
import dev.tramontane.expression.jinja.format.PercentFormat;
import dev.tramontane.expression.jinja.format.Replacing;
import dev.tramontane.expression.jinja.format.Trimming;
import dev.tramontane.expression.jinja.format.WordWrap;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonTuple;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Filters on texts; every other value is taken by its text. */
final class TextFilters {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static final List<Builtin> ALL =
      List.of(
          filter("upper(value)", "In capital letters.", args -> CaseText.upper(text(args))),
          filter("lower(value)", "In small letters.", args -> CaseText.lower(text(args))),
          filter(
              "capitalize(value)",
              "The first letter a capital, all others small.",
              args -> CaseText.capitalize(text(args))),
          filter("title(value)", "Each word capitalized.", args -> CaseText.titleWords(text(args))),
          filter(
              "trim(value, chars=none)",
              "Without blanks, or the given characters, at both ends.",
              TextFilters::trim),
          filter(
              "replace(value, old, new, count=none)",
              "With new wherever old was, at most count times.",
              TextFilters::replace),
          filter(
              "center(value, width=80)",
              "In the middle of a field of that width.",
              args -> Padding.center(text(args), args.integer("width"), " ", meter(args))),
          filter(
              "indent(value, width=4, first=false, blank=false)",
              "Every line but the first (with first: also that) moved to the right.",
              TextFilters::indent),
          filter(
              "truncate(value, length=255, killwords=false, end='...', leeway=5)",
              "Cut to a length, at a blank unless killwords is set.",
              TextFilters::truncate),
          filter(
              "wordwrap(value, width=79, break_long_words=true, wrapstring=none,"
                  + " break_on_hyphens=true)",
              "On lines of at most that width.",
              TextFilters::wordWrap),
          filter("wordcount(value)", "The number of words.", TextFilters::wordCount),
          filter(
              "format(value, *args, **kwargs)",
              "The text with its % marks replaced.",
              TextFilters::format));

  private TextFilters() {}

  private static String text(Bound args) {
    var text = args.text("value");
    meter(args).bytes(text.length());
    return text;
  }

  /** Unlike {@link #text}, refuses what is no text. */
  private static String paid(Bound args) {
    var text = args.string("value");
    meter(args).bytes(text.length());
    return text;
  }

  private static Meter meter(Bound args) {
    return args.model().meter();
  }

  private static String trim(Bound args) {
    return args.get("chars") == null
        ? Trimming.both(text(args))
        : Trimming.both(text(args), args.string("chars"));
  }

  private static Object replace(Bound args) {
    var value = args.value();
    int count = args.get("count") == null ? -1 : args.integer("count");
    var replaced =
        Replacing.replace(
            args.text("value"), args.text("old"), args.text("new"), count, meter(args));
    return value instanceof Markup ? new Markup(replaced) : replaced;
  }

  private static String indent(Bound args) {
    var indentation =
        args.get("width") instanceof String text
            ? text
            : Padding.blanks(args.integer("width"), meter(args));
    boolean indentsBlank = args.isTrue("blank");
    var lines = (paid(args) + "\n").lines().toList();
    var indented = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean moves = i == 0 ? args.isTrue("first") : indentsBlank || !line.isEmpty();
      meter(args).bytes(indentation.length() + line.length());
      indented.append(i == 0 ? "" : "\n").append(moves ? indentation : "").append(line);
    }
    return indented.toString();
  }

  private static @Nullable Object truncate(Bound args) {
    int length = args.clamped("length");
    var end = args.string("end");
    int leeway = args.get("leeway") == null ? 5 : args.clamped("leeway");
    if (length < end.length() || leeway < 0) {
      throw new PythonException(
          "AssertionError", "expected length >= %d, got %d".formatted(end.length(), length));
    }
    if (args.evaluation().length(args.value()) <= (long) length + leeway) {
      return args.value();
    }
    return cut(args, paid(args), length, end);
  }

  private static String cut(Bound args, String text, int length, String end) {
    var start =
        text.substring(0, text.offsetByCodePoints(0, length - end.codePointCount(0, end.length())));
    if (args.isTrue("killwords")) {
      return start + end;
    }
    int blank = start.lastIndexOf(' ');
    return (blank < 0 ? start : start.substring(0, blank)) + end;
  }

  private static String wordWrap(Bound args) {
    var wrapping =
        new WordWrap(
            args.clamped("width"),
            args.isTrue("break_long_words"),
            args.isTrue("break_on_hyphens"),
            meter(args));
    var separator = args.get("wrapstring") == null ? "\n" : args.text("wrapstring");
    return wrapping.wrap(paid(args), separator);
  }

  private static long wordCount(Bound args) {
    return WORD.matcher(text(args)).results().count();
  }

  private static String format(Bound args) {
    if (!args.rest().isEmpty() && !args.named().isEmpty()) {
      throw new PythonException(
          "FilterArgumentError", "can't handle positional and keyword arguments at the same time");
    }
    var values = args.named().isEmpty() ? PythonTuple.copyOf(args.rest()) : args.named();
    return new PercentFormat(args.evaluation(), text(args), values).format();
  }
}
