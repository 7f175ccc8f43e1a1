package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.format.Replacing;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Methods of text that look for other text. */
final class SearchMethods {

  static final List<Builtin> ALL =
      List.of(
          method(
              "find(value, sub, start=none, end=none)",
              "Where sub first is, or -1.",
              args -> find(args, false)),
          method(
              "rfind(value, sub, start=none, end=none)",
              "Where sub last is, or -1.",
              args -> find(args, true)),
          method(
              "index(value, sub, start=none, end=none)",
              "Where sub first is; it must be there.",
              args -> index(args, false)),
          method(
              "rindex(value, sub, start=none, end=none)",
              "Where sub last is; it must be there.",
              args -> index(args, true)),
          method(
              "count(value, sub, start=none, end=none)",
              "How often sub is there.",
              SearchMethods::count),
          method(
              "startswith(value, prefix, start=none, end=none)",
              "Whether it begins with the prefix, or with one of a tuple of them.",
              args -> matches(args, args.get("prefix"), String::startsWith)),
          method(
              "endswith(value, suffix, start=none, end=none)",
              "Whether it ends with the suffix, or with one of a tuple of them.",
              args -> matches(args, args.get("suffix"), String::endsWith)),
          method(
              "removeprefix(value, prefix)", "Without the prefix.", SearchMethods::withoutPrefix),
          method(
              "removesuffix(value, suffix)", "Without the suffix.", SearchMethods::withoutSuffix),
          method(
              "replace(value, old, new, count=-1)",
              "With new wherever old was.",
              args ->
                  Replacing.replace(
                      args.string("value"),
                      args.string("old"),
                      args.string("new"),
                      args.integer("count"),
                      args.model().meter())));

  private SearchMethods() {}

  /** The part that {@code start} and {@code end} leave. */
  private static Part part(Bound args) {
    var text = args.string("value");
    args.model().meter().steps(text.length() / 64);
    if (args.get("start") == null && args.get("end") == null) {
      return new Part(text, 0);
    }
    int length = PythonStrings.length(text);
    if (args.get("start") != null && args.clamped("start") > length) {
      return Part.NOWHERE;
    }
    int start = args.get("start") == null ? 0 : bound(args.clamped("start"), length);
    int end = args.get("end") == null ? length : bound(args.clamped("end"), length);
    return new Part(PythonStrings.slice(text, Math.min(start, length), end), start);
  }

  static int bound(int index, int length) {
    return index < 0 ? Math.max(0, index + length) : Math.min(index, length);
  }

  /**
   * @param start where it begins in the whole; negative behind its end, where nothing is found
   */
  private record Part(String text, int start) {

    static final Part NOWHERE = new Part("", -1);

    boolean isNowhere() {
      return start < 0;
    }
  }

  private static long find(Bound args, boolean last) {
    var part = part(args);
    var sub = args.string("sub");
    if (part.isNowhere()) {
      return -1;
    }
    int found = last ? part.text().lastIndexOf(sub) : part.text().indexOf(sub);
    return found < 0 ? -1 : (long) part.start() + part.text().codePointCount(0, found);
  }

  private static long index(Bound args, boolean last) {
    long found = find(args, last);
    if (found < 0) {
      throw PythonException.valueError("substring not found");
    }
    return found;
  }

  private static long count(Bound args) {
    var part = part(args);
    var text = part.text();
    var sub = args.string("sub");
    if (part.isNowhere()) {
      return 0;
    }
    if (sub.isEmpty()) {
      return PythonStrings.length(text) + 1L;
    }
    long count = 0;
    for (int at = text.indexOf(sub); at >= 0; at = text.indexOf(sub, at + sub.length())) {
      args.model().meter().step();
      count++;
    }
    return count;
  }

  private static boolean matches(
      Bound args, @Nullable Object affix, BiPredicate<String, String> test) {
    var part = part(args);
    return switch (affix) {
      case String one -> !part.isNowhere() && test.test(part.text(), one);
      case PythonTuple several -> {
        for (var one : several) {
          if (matches(args, requireText(one), test)) {
            yield true;
          }
        }
        yield false;
      }
      case null, default ->
          throw PythonException.typeError(
              "first arg must be str or a tuple of str, not " + TypeNames.of(affix));
    };
  }

  private static String requireText(@Nullable Object affix) {
    if (affix instanceof String text) {
      return text;
    }
    throw PythonException.typeError(
        "tuple for startswith must only contain str, not " + TypeNames.of(affix));
  }

  private static String withoutPrefix(Bound args) {
    var text = args.string("value");
    var prefix = args.string("prefix");
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String withoutSuffix(Bound args) {
    var text = args.string("value");
    var suffix = args.string("suffix");
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }
}
