package dev.tramontane.engine.core;

import org.jspecify.annotations.Nullable;

/** Limits of texts (reference: engine.md section 2). */
final class Texts {

  private static final int STATE_INFO_LENGTH = 65_500;

  private Texts() {}

  /** A text cut to what a {@code state_info} holds, never inside a character. */
  static String stateInfo(String text) {
    if (text.length() <= STATE_INFO_LENGTH) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(STATE_INFO_LENGTH - 1));
    return text.substring(0, splits ? STATE_INFO_LENGTH - 1 : STATE_INFO_LENGTH);
  }

  static @Nullable String stateInfoOrNull(@Nullable String text) {
    return text == null ? null : stateInfo(text);
  }
}
