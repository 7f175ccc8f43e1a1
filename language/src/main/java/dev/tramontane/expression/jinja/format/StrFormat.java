package dev.tramontane.expression.jinja.format;

import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonStrings;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code format.format(...)} of Python, with attributes read within the sandbox. */
public final class StrFormat {

  private static final Pattern PART = Pattern.compile("\\.([^.\\[]+)|\\[([^\\]]+)\\]");
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");
  private static final int MAX_NESTING = 2;

  private final Evaluation evaluation;
  private final Arguments arguments;
  private int next;

  public StrFormat(Evaluation evaluation, Arguments arguments) {
    this.evaluation = evaluation;
    this.arguments = arguments;
  }

  public String format(String format) {
    return format(format, 0);
  }

  private String format(String format, int level) {
    if (level >= MAX_NESTING) {
      throw PythonException.valueError("Max string recursion exceeded");
    }
    var out = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '{' || c == '}') {
        boolean doubled = format.startsWith(String.valueOf(c), i + 1);
        if (doubled) {
          out.append(c);
          i++;
        } else {
          int end = fieldEnd(format, i);
          out.append(field(format.substring(i + 1, end), level));
          i = end;
        }
      } else {
        out.append(c);
      }
      evaluation.meter().bytes(1);
    }
    return out.toString();
  }

  /** Where the brace closes that opens at {@code start}. */
  private static int fieldEnd(String format, int start) {
    if (format.charAt(start) == '}') {
      throw PythonException.valueError("Single '}' encountered in format string");
    }
    int open = 0;
    for (int i = start; i < format.length(); i++) {
      if (format.charAt(i) == '{') {
        open++;
      } else if (format.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    throw PythonException.valueError("expected '}' before end of string");
  }

  private String field(String field, int level) {
    int colon = field.indexOf(':');
    var name = colon < 0 ? field : field.substring(0, colon);
    int mark = name.indexOf('!');
    var value = value(mark < 0 ? name : name.substring(0, mark));
    var spec = colon < 0 ? "" : format(field.substring(colon + 1), level + 1);
    var text =
        mark < 0
            ? FormatSpec.format(evaluation, value, spec)
            : FormatSpec.format(evaluation, converted(name.substring(mark + 1), value), spec);
    evaluation.meter().step();
    evaluation.meter().bytes(text.length());
    return text;
  }

  private String converted(String conversion, @Nullable Object value) {
    return switch (conversion) {
      case "s" -> evaluation.text(value);
      case "r", "a" -> evaluation.model().text().repr(evaluation.settled(value));
      default ->
          throw PythonException.valueError(
              "Unknown conversion specifier '%s'".formatted(conversion));
    };
  }

  private @Nullable Object value(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) != '.' && path.charAt(start) != '[') {
      start++;
    }
    var value = argument(path.substring(0, start));
    var parts = PART.matcher(path).region(start, path.length());
    int end = start;
    while (parts.lookingAt()) {
      value =
          parts.group(1) != null
              ? evaluation.attribute(value, parts.group(1))
              : evaluation.item(value, key(parts.group(2)));
      Undefined.require(value);
      end = parts.end();
      parts.region(end, path.length());
    }
    if (end < path.length()) {
      throw PythonException.valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
    return value;
  }

  private @Nullable Object argument(String name) {
    if (name.isEmpty()) {
      return positional(next++);
    }
    if (INDEX.matcher(name).matches()) {
      return positional(Integer.parseInt(name));
    }
    if (!arguments.named().containsKey(name)) {
      throw PythonException.keyError(PythonStrings.quoted(name));
    }
    return arguments.named().get(name);
  }

  private @Nullable Object positional(int index) {
    if (index >= arguments.positional().size()) {
      throw PythonException.indexError(
          "Replacement index %d out of range for positional args tuple".formatted(index));
    }
    return arguments.positional().get(index);
  }

  private static Object key(String text) {
    return INDEX.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
  }
}
