package dev.tramontane.dap.variable;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as JSON text for people, cut where it gets long. */
final class ValueText {

  private static final int LIMIT = 64 * 1024;
  private static final int PREVIEW = 200;

  private ValueText() {}

  /** A scalar in full, up to 64 KiB; a list or map as a preview. */
  static String of(@Nullable Object value) {
    boolean isContainer = value instanceof Map || value instanceof List;
    int limit = isContainer ? PREVIEW : LIMIT;
    var text = new StringBuilder();
    append(text, value, limit);
    return text.length() > limit ? text.substring(0, limit) + "…" : text.toString();
  }

  static String typeOf(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> _ -> "map";
      case List<?> _ -> "list";
      case String _ -> "string";
      case Boolean _ -> "boolean";
      case Number _ -> "number";
      default -> "value";
    };
  }

  private static void append(StringBuilder text, @Nullable Object value, int limit) {
    if (text.length() > limit) {
      return;
    }
    switch (value) {
      case Map<?, ?> map -> appendMap(text, map, limit);
      case List<?> list -> appendList(text, list, limit);
      case String string -> appendString(text, string, limit);
      case null, default -> text.append(value);
    }
  }

  private static void appendMap(StringBuilder text, Map<?, ?> map, int limit) {
    text.append('{');
    var separator = "";
    for (var entry : map.entrySet()) {
      text.append(separator);
      appendString(text, String.valueOf(entry.getKey()), limit);
      text.append(": ");
      append(text, entry.getValue(), limit);
      separator = ", ";
      if (text.length() > limit) {
        return;
      }
    }
    text.append('}');
  }

  private static void appendList(StringBuilder text, List<?> list, int limit) {
    text.append('[');
    var separator = "";
    for (var item : list) {
      text.append(separator);
      append(text, item, limit);
      separator = ", ";
      if (text.length() > limit) {
        return;
      }
    }
    text.append(']');
  }

  private static void appendString(StringBuilder text, String string, int limit) {
    text.append('"');
    for (int i = 0; i < string.length() && text.length() <= limit; i++) {
      appendCharacter(text, string.charAt(i));
    }
    text.append('"');
  }

  private static void appendCharacter(StringBuilder text, char character) {
    switch (character) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> text.append(character);
    }
  }
}
