package dev.tramontane.language.parse;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code name=value} pairs of a one-line form, found as Mistral finds them: scanned by hand, so
 * that no text can make it slow.
 *
 * @param nameStarts where each name begins in the text
 * @param ignored the rest, which means nothing
 */
record InlineParameters(FrozenMap values, Map<String, Integer> nameStarts, String ignored) {

  private static final List<String> WORDS = List.of("true", "false", "null");

  /** The pairs in {@code text} behind its command, which ends at {@code commandEnd}. */
  static InlineParameters in(String text, int commandEnd) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    var nameStarts = new LinkedHashMap<String, Integer>();
    var ignored = new StringBuilder();
    int at = 0;
    int unread = commandEnd;
    while (at < text.length()) {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      int name = nameStart(text, at, equals);
      int end = name < equals ? valueEnd(text, equals + 1) : -1;
      if (end < 0) {
        at = equals + 1;
        continue;
      }
      values.put(text.substring(name, equals), valueOf(text.substring(equals + 1, end)));
      nameStarts.put(text.substring(name, equals), name);
      ignored.append(text, Math.min(unread, name), name);
      unread = Math.max(unread, end);
      at = end;
    }
    ignored.append(text, Math.min(unread, text.length()), text.length());
    return new InlineParameters(
        Values.freezeMap(values),
        nameStarts,
        ignored.toString().replaceAll("[\\s(),;]+", " ").strip());
  }

  static boolean isWord(char character) {
    return Character.isLetterOrDigit(character) || character == '_';
  }

  /** The end of an expression block that starts at {@code at}; 0 if there is none. */
  static int blockEnd(String text, int at) {
    for (var block : List.of("<%%>", "{{}}", "{%%}")) {
      if (text.startsWith(block.substring(0, 2), at)) {
        return end(text, at + 2, block.substring(2));
      }
    }
    return 0;
  }

  private static int nameStart(String text, int from, int equals) {
    int start = equals;
    while (start > from && isNamePart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isNamePart(char character) {
    return isWord(character) || character == '-';
  }

  /** The end of the value that starts at {@code at}, or -1 if none does. */
  private static int valueEnd(String text, int at) {
    if (at >= text.length()) {
      return -1;
    }
    int end =
        switch (text.charAt(at)) {
          case '"' -> end(text, at + 1, "\"");
          case '\'' -> end(text, at + 1, "'");
          case '<', '{' -> blockEnd(text, at);
          case '[' -> listEnd(text, at);
          default -> literalEnd(text, at);
        };
    return end > at ? end : -1;
  }

  private static int literalEnd(String text, int at) {
    for (var word : WORDS) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int listEnd(String text, int at) {
    int line = text.indexOf('\n', at);
    int last = text.lastIndexOf(']', line < 0 ? text.length() : line);
    return last > at ? last + 1 : 0;
  }

  private static int end(String text, int from, String close) {
    int found = text.indexOf(close, from);
    return found < 0 ? 0 : found + close.length();
  }

  private static @Nullable Object valueOf(String written) {
    char first = written.charAt(0);
    if (first == '"' || first == '\'') {
      return written.substring(1, written.length() - 1);
    }
    try {
      return Json.read(written);
    } catch (Json.JsonException _) {
      return written; // an expression, or a list that is not JSON: Mistral keeps the text
    }
  }
}
