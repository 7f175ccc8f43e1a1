package dev.tramontane.lsp.document;

import dev.tramontane.issue.LineIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a cursor stands, found by indentation and brackets alone, so that it is known while a line
 * is still being typed.
 *
 * @param keys the keys that enclose the cursor, outermost first; the key of the value at the cursor
 *     is the last one
 * @param inValue whether the cursor stands behind {@code key:} and not where a key may be written
 * @param inItem whether the cursor stands in an item of a list
 * @param word what has been typed of the word at the cursor
 */
public record CursorPath(List<String> keys, boolean inValue, boolean inItem, String word) {

  public CursorPath {
    keys = List.copyOf(keys);
  }

  public static CursorPath at(LineIndex lines, int offset) {
    var position = lines.at(offset);
    var line = LineStart.of(lines.line(position.line()).substring(0, position.column()));
    var keys = new ArrayList<>(enclosing(lines, position.line(), line));
    var flow = FlowContext.of(line.content());
    keys.addAll(flow.keys());
    return new CursorPath(keys, flow.inValue(), line.isItem() || flow.inList(), flow.word());
  }

  private static ArrayDeque<String> enclosing(LineIndex lines, int from, LineStart start) {
    var keys = new ArrayDeque<String>();
    int limit = start.parentLimit();
    for (int number = from - 1; number >= 0 && limit > 0; number--) {
      var text = lines.line(number);
      if (LineStart.margin(text) >= limit) {
        continue;
      }
      var line = LineStart.of(text);
      Optional<String> key = line.key();
      if (key.isPresent() && line.column() < limit) {
        keys.addFirst(key.get());
        limit = line.parentLimit();
      }
    }
    return keys;
  }
}
