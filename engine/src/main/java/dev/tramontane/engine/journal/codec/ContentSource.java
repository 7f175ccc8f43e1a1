package dev.tramontane.engine.journal.codec;

/** Finds the values that a text refers to. */
@FunctionalInterface
public interface ContentSource {

  /**
   * The value of that hash: frozen, or a text.
   *
   * @throws IllegalStateException if it is not stored: what a journal refers to is never deleted
   */
  Object content(String hash);
}
