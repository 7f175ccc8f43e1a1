package dev.tramontane.expression.yaql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the {@code <% %>} expressions in a text (reference: expressions.md section 1.2). */
public final class Markers {

  private static final Pattern MARKED = Pattern.compile("<%.*?%>", Pattern.UNIX_LINES);
  private static final String DELIMITERS = "<%>";

  private Markers() {}

  /**
   * One marked expression.
   *
   * @param marked with its markers
   * @param expression without them
   * @param start offset of {@code expression} in the whole text
   */
  public record Marker(String marked, String expression, int start) {}

  public static boolean arePresentIn(String text) {
    return text.contains("<%") && MARKED.matcher(text).find();
  }

  public static List<Marker> in(String text) {
    var markers = new ArrayList<Marker>();
    var matcher = MARKED.matcher(text);
    while (matcher.find()) {
      markers.add(marker(matcher.group(), matcher.start()));
    }
    return markers;
  }

  /** Strips any run of the delimiting characters from both ends, as Mistral does. */
  private static Marker marker(String marked, int offset) {
    int start = 0;
    int end = marked.length();
    while (start < end && DELIMITERS.indexOf(marked.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && DELIMITERS.indexOf(marked.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Marker(marked, marked.substring(start, end), offset + start);
  }
}
