package dev.tramontane.language.syntax;

import java.util.LinkedHashMap;
import java.util.Map;

/** What to do about each complaint of the YAML scanner. */
final class YamlRemedies {

  private static final Map<String, String> BY_WORDS = table();

  private YamlRemedies() {}

  static String of(String problem) {
    return BY_WORDS.entrySet().stream()
        .filter(known -> problem.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("Check indentation, quotes and brackets around this place.");
  }

  private static Map<String, String> table() {
    var table = new LinkedHashMap<String, String>();
    table.put(
        "mapping values are not allowed",
        "Check the indentation, and quote a value that contains ': '; anchors (&name) and aliases"
            + " (*name) are not supported.");
    table.put("could not find expected ':'", "Write 'key: value', or indent the line as text.");
    table.put("unexpected end of stream", "Close the quote that is opened here, on the same line.");
    table.put("expected <block end>", "Align the line with the lines of the same block.");
    table.put("expected ',' or ']'", "Close the list with ']' or separate its items with ','.");
    table.put("expected ',' or '}'", "Close the map with '}', or quote an expression in it.");
    table.put("cannot start any token", "Quote the value, and indent with spaces, not with tabs.");
    table.put("another document", "Keep one document per text: remove the second '---'.");
    table.put("unknown escape character", "Use single quotes, or double the backslash.");
    return table;
  }
}
