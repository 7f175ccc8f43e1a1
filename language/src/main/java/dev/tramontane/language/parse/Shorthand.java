package dev.tramontane.language.parse;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.Map;
import java.util.Optional;

/**
 * A command with inline parameters on one line: {@code std.echo output="hi"} (reference:
 * language.md section 2).
 *
 * @param command the action, workflow or task name
 * @param nameStarts where the name of each parameter begins in the text
 * @param ignored words that are neither the command nor a parameter; Mistral drops them silently
 */
record Shorthand(
    String command, FrozenMap parameters, Map<String, Integer> nameStarts, String ignored) {

  /** Empty where the text does not begin with a command. */
  static Optional<Shorthand> parse(String text) {
    if (text.indexOf(' ') < 0) {
      return Optional.of(new Shorthand(text, Values.emptyMap(), Map.of(), ""));
    }
    int end = commandEnd(text);
    if (end == 0) {
      return Optional.empty();
    }
    var parameters = InlineParameters.in(text, end);
    return Optional.of(
        new Shorthand(
            text.substring(0, end),
            parameters.values(),
            parameters.nameStarts(),
            parameters.ignored()));
  }

  private static int commandEnd(String text) {
    int block = InlineParameters.blockEnd(text, 0);
    if (block > 0) {
      return block;
    }
    int end = 0;
    while (end < text.length() && isCommandPart(text.charAt(end), end)) {
      end++;
    }
    return end;
  }

  private static boolean isCommandPart(char character, int index) {
    return index == 0
        ? InlineParameters.isWord(character) || character == '.'
        : "=(\" \t\r\n".indexOf(character) < 0;
  }
}
