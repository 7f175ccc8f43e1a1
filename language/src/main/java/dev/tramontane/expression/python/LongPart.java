package dev.tramontane.expression.python;

/**
 * A text to be found in others in time linear in both (the algorithm of Knuth, Morris and Pratt).
 */
final class LongPart {

  private final String part;

  /** For each length of a matched start: the longest shorter start that it ends with. */
  private final int[] fallback;

  LongPart(String part) {
    this.part = part;
    this.fallback = new int[part.length() + 1];
    int matched = 0;
    for (int i = 1; i < part.length(); i++) {
      matched = advance(matched, part.charAt(i));
      fallback[i + 1] = matched;
    }
  }

  private int advance(int matched, char c) {
    int length = matched;
    while (length > 0 && (length == part.length() || part.charAt(length) != c)) {
      length = fallback[length];
    }
    return part.charAt(length) == c ? length + 1 : length;
  }

  int indexIn(String text, int from, int end) {
    int matched = 0;
    for (int i = from; i < end; i++) {
      matched = advance(matched, text.charAt(i));
      if (matched == part.length()) {
        return i + 1 - matched;
      }
    }
    return -1;
  }

  int lastIndexIn(String text, int end) {
    int last = -1;
    int matched = 0;
    for (int i = 0; i < end; i++) {
      matched = advance(matched, text.charAt(i));
      if (matched == part.length()) {
        last = i + 1 - matched;
      }
    }
    return last;
  }
}
