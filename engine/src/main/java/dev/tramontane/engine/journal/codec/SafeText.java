package dev.tramontane.engine.journal.codec;

import org.jspecify.annotations.Nullable;

/** Makes any Java text one that PostgreSQL takes: it has no NUL and no lone surrogates. */
public final class SafeText {

  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** A text for a text column: what PostgreSQL cannot keep is replaced. */
  public static String column(String text) {
    int bad = firstBad(text, 0);
    if (bad < 0) {
      return text;
    }
    var safe = new StringBuilder(text);
    for (; bad >= 0; bad = firstBad(text, bad + 1)) {
      safe.setCharAt(bad, REPLACEMENT);
    }
    return safe.toString();
  }

  /** The same, where there may be no text. */
  public static @Nullable String columnOrNull(@Nullable String text) {
    return text == null ? null : column(text);
  }

  /** A JSON text with lone surrogates written as escapes, which keep their value. */
  public static String json(String text) {
    int bad = firstBad(text, 0);
    if (bad < 0) {
      return text;
    }
    var safe = new StringBuilder(text.length() + 16);
    int copied = 0;
    for (; bad >= 0; bad = firstBad(text, bad + 1)) {
      safe.append(text, copied, bad).append("\\u%04x".formatted((int) text.charAt(bad)));
      copied = bad + 1;
    }
    return safe.append(text, copied, text.length()).toString();
  }

  private static int firstBad(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        if (!isPair(text, i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
