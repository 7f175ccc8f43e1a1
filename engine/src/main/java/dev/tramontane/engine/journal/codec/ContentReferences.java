package dev.tramontane.engine.journal.codec;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the references in a JSON text without reading it, so that they are fetched together. */
public final class ContentReferences {

  private static final String START = "{\"" + JsonValues.CONTENT + "\":\"";
  private static final int HASH_LENGTH = 64;

  private ContentReferences() {}

  /** The hashes that {@code text} refers to; may name one that only looks like a reference. */
  public static Set<String> in(String text) {
    var hashes = new LinkedHashSet<String>();
    for (int at = text.indexOf(START); at >= 0; at = text.indexOf(START, at + 1)) {
      int from = at + START.length();
      if (from + HASH_LENGTH <= text.length()) {
        hashes.add(text.substring(from, from + HASH_LENGTH));
      }
    }
    return hashes;
  }
}
