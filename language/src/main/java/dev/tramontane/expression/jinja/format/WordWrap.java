package dev.tramontane.expression.jinja.format;

import dev.tramontane.expression.python.Meter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines of a given width, at blanks and hyphens. */
public final class WordWrap {

  private static final Pattern CHUNK = Pattern.compile("\\s+|\\S+");
  private static final Pattern HYPHENS = Pattern.compile("(?<=[\\p{L}]-)(?=\\p{L})");

  private final int width;
  private final boolean breaksLongWords;
  private final boolean breaksOnHyphens;
  private final Meter meter;

  public WordWrap(int width, boolean breaksLongWords, boolean breaksOnHyphens, Meter meter) {
    this.width = Math.max(1, width);
    this.breaksLongWords = breaksLongWords;
    this.breaksOnHyphens = breaksOnHyphens;
    this.meter = meter;
  }

  /** The text with {@code separator} where lines end. Line ends of the text stay. */
  public String wrap(String text, String separator) {
    var lines = new ArrayList<String>();
    for (var line : text.lines().toList()) {
      lines.add(String.join(separator, wrapLine(line)));
    }
    return String.join(separator, lines);
  }

  private List<String> wrapLine(String text) {
    var chunks = chunks(text);
    var lines = new ArrayList<String>();
    while (!chunks.isEmpty()) {
      if (!lines.isEmpty() && chunks.getFirst().isBlank()) {
        chunks.pop();
      }
      var line = nextLine(chunks);
      if (!line.isEmpty()) {
        meter.bytes(line.length());
        lines.add(line);
      }
    }
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  private Deque<String> chunks(String text) {
    var chunks = new ArrayDeque<String>();
    CHUNK
        .matcher(text)
        .results()
        .forEach(chunk -> {
          meter.step();
          if (breaksOnHyphens && chunk.group().indexOf('-') >= 0) {
            HYPHENS.splitAsStream(chunk.group()).forEach(chunks::add);
          } else {
            chunks.add(chunk.group());
          }
        });
    return chunks;
  }

  private String nextLine(Deque<String> chunks) {
    var line = new StringBuilder();
    while (!chunks.isEmpty() && length(line) + length(chunks.getFirst()) <= width) {
      line.append(chunks.pop());
    }
    if (!chunks.isEmpty() && length(chunks.getFirst()) > width) {
      addLongWord(chunks, line);
    }
    return Trimming.right(line.toString());
  }

  private void addLongWord(Deque<String> chunks, StringBuilder line) {
    meter.step();
    if (breaksLongWords) {
      var word = chunks.pop();
      int room = word.offsetByCodePoints(0, Math.max(1, width - length(line)));
      line.append(word, 0, room);
      chunks.push(word.substring(room));
    } else if (line.isEmpty()) {
      line.append(chunks.pop());
    }
  }
}
