package dev.tramontane.language.syntax;

import java.util.Locale;
import java.util.stream.Collectors;

/** A node as Python would print it, which is how Mistral's messages quote it; long ones are cut. */
public final class PythonText {

  private static final int LIMIT = 300;

  private PythonText() {}

  public static String of(SyntaxNode node) {
    var text = new StringBuilder();
    append(text, node);
    return text.length() > LIMIT ? text.substring(0, LIMIT) + "..." : text.toString();
  }

  public static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    var escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
  }

  private static void append(StringBuilder text, SyntaxNode node) {
    if (text.length() > LIMIT) {
      return;
    }
    switch (node) {
      case ScalarNode scalar -> text.append(scalar(scalar));
      case SequenceNode sequence -> {
        text.append('[');
        var separator = "";
        for (var item : sequence.items()) {
          text.append(separator);
          append(text, item);
          separator = ", ";
        }
        text.append(']');
      }
      case MappingNode mapping -> {
        text.append('{');
        var separator = "";
        for (var entry : mapping.entries().values()) {
          text.append(separator).append(scalar(entry.key())).append(": ");
          append(text, entry.value());
          separator = ", ";
        }
        text.append('}');
      }
    }
  }

  private static String scalar(ScalarNode scalar) {
    return switch (scalar.kind()) {
      case NULL -> "None";
      case BOOLEAN -> Boolean.TRUE.equals(scalar.content()) ? "True" : "False";
      case INTEGER -> String.valueOf(scalar.content());
      case DECIMAL -> String.valueOf(scalar.content()).toLowerCase(Locale.ROOT);
      case DATE, STRING -> quoted(String.valueOf(scalar.content()));
    };
  }

  /** Names as a Python list would print them. */
  public static String list(Iterable<String> names) {
    return java.util.stream.StreamSupport.stream(names.spliterator(), false)
        .map(PythonText::quoted)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
