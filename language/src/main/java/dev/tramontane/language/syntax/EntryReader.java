package dev.tramontane.language.syntax;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.language.syntax.DocumentLimits.LimitReached;
import java.util.Optional;

/**
 * Reads one entry of a block mapping by itself.
 *
 * <p>What the YAML scanner makes of a line depends on the lines before it only through the open
 * blocks, quotes and brackets. A stretch of whole lines that begins with a key and is one complete
 * entry therefore reads the same alone and in its document, and leaves the lines behind it as they
 * are.
 */
public final class EntryReader {

  private static final String SIGNS = ":-,?[{";
  private static final int VALUES_PER_SIGN = 3;

  private final String text;
  private final LineIndex lines;
  private final int depth;

  /**
   * @param depth how many mappings the entry stands in
   */
  public EntryReader(String text, LineIndex lines, int depth) {
    this.text = text;
    this.lines = lines;
    this.depth = depth;
  }

  /**
   * Whether a text cannot hold more values than a document may, wherever they stand: no value is
   * shorter than a character, and none begins without one of the signs that separate values.
   */
  public static boolean isSurelyWithinLimits(String text) {
    return text.length() < DocumentLimits.MAX_NODES
        || (text.length() < DocumentLimits.MAX_CHARACTERS
            && VALUES_PER_SIGN * signs(text) < DocumentLimits.MAX_NODES);
  }

  private static long signs(String text) {
    return text.chars().filter(character -> SIGNS.indexOf(character) >= 0).count();
  }

  /**
   * The entry that the lines from {@code start} to {@code end} are; empty if they are not exactly
   * one entry with nothing wrong in its YAML.
   */
  public Optional<MappingEntry> read(int start, int end) {
    var part = text.substring(start, end);
    if (PrintableText.of(part, lines).issue().isPresent()) {
      return Optional.empty();
    }
    try {
      var attempt = YamlAttempt.at(part, new SourceMap(part, start, lines), lines, depth - 1);
      return attempt.failure().isPresent() || !attempt.issues().isEmpty()
          ? Optional.empty()
          : attempt.root().flatMap(EntryReader::onlyEntry);
    } catch (LimitReached _) {
      return Optional.empty(); // a full reading reports it
    }
  }

  private static Optional<MappingEntry> onlyEntry(SyntaxNode root) {
    return root instanceof MappingNode map && map.entries().size() == 1
        ? map.entries().values().stream().findFirst()
        : Optional.empty();
  }
}
