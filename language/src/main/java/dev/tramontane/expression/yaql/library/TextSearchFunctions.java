package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.method;

import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.TextSearch;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.util.List;

/** Texts: splitting, replacing, cutting and finding. Indices count code points. */
final class TextSearchFunctions {

  private static final String FIND = "string: String, sub: String, start: int = 0";
  private static final String FIND_WITHIN = "string: String, sub: String, start: int, length: int";

  private TextSearchFunctions() {}

  static List<FunctionDefinition> all() {
    return List.of(
        method(
            "split",
            "string: String, separator: String? = null, maxSplits: int = -1",
            "The parts between separators (runs of white space).",
            args ->
                new PythonList(
                    TextSearch.split(
                        args.text(0), args.optionalText(1), args.size(2, -1), args.meter()))),
        method(
            "rightSplit",
            "string: String, separator: String? = null, maxSplits: int = -1",
            "The parts between separators, counted from the end.",
            args ->
                new PythonList(
                    TextSearch.rightSplit(
                        args.text(0), args.optionalText(1), args.size(2, -1), args.meter()))),
        method(
            "replace",
            "string: String, old: String, new: String, count: int = -1",
            "With one text put for another.",
            args ->
                TextSearch.replace(
                    args.text(0), args.text(1), args.text(2), args.size(3, -1), args.meter())),
        method(
            "replace",
            "string: String, replacements: Mapping, count: int = -1",
            "With each key replaced by its value, one after the other.",
            TextSearchFunctions::replaceAll),
        method(
            "substring",
            "string: String, start: int, length: int = -1",
            "A part of the text; a negative start counts from the end.",
            TextSearchFunctions::substring),
        method(
            "indexOf",
            FIND,
            "Where the part is first found, -1 if nowhere.",
            args ->
                (long)
                    TextSearch.find(
                        args.text(0), args.text(1), args.integer(2, 0), Integer.MAX_VALUE)),
        method(
            "indexOf",
            FIND_WITHIN,
            "Where the part is first found in a stretch, -1 if nowhere.",
            args -> findWithin(args, false)),
        method(
            "lastIndexOf",
            FIND,
            "Where the part is last found, -1 if nowhere.",
            args ->
                (long)
                    TextSearch.findLast(
                        args.text(0), args.text(1), args.integer(2, 0), Integer.MAX_VALUE)),
        method(
            "lastIndexOf",
            FIND_WITHIN,
            "Where the part is last found in a stretch, -1 if nowhere.",
            args -> findWithin(args, true)));
  }

  private static String replaceAll(Arguments args) {
    var text = args.text(0);
    for (var entry : args.map(1).entrySet()) {
      text =
          TextSearch.replace(
              text,
              TextFunctions.text(args, entry.getKey()),
              TextFunctions.text(args, entry.getValue()),
              args.size(2, -1),
              args.meter());
    }
    return text;
  }

  private static String substring(Arguments args) {
    var text = args.text(0);
    long size = PythonStrings.length(text);
    long length = args.integer(2, -1);
    long start = args.integer(1);
    if (length < 0) {
      length = size;
    }
    if (start < 0) {
      start += size;
    }
    return TextSearch.slice(text, start, start + length);
  }

  private static long findWithin(Arguments args, boolean last) {
    var text = args.text(0);
    long size = PythonStrings.length(text);
    long start = args.integer(2);
    long length = args.integer(3);
    if (start < 0) {
      start += size;
    }
    if (length < 0) {
      length = size - start;
    }
    long end = start + length;
    return last
        ? TextSearch.findLast(text, args.text(1), start, end)
        : TextSearch.find(text, args.text(1), start, end);
  }
}
