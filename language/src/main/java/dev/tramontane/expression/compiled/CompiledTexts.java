package dev.tramontane.expression.compiled;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The parsed forms of texts. When they hold too many characters all are dropped, which costs a
 * parse each. Safe for many threads.
 *
 * @param <T> the parsed form
 */
public final class CompiledTexts<T> {

  private static final long MOST_CHARACTERS = 8_000_000;

  /** Reads a text. */
  @FunctionalInterface
  public interface Parsing<T, E extends Exception> {
    T parse(String text) throws E;
  }

  private final ConcurrentMap<String, T> known = new ConcurrentHashMap<>();
  private final AtomicLong characters = new AtomicLong();
  private final AtomicLong parses = new AtomicLong();

  /** The form of {@code text}, parsed now or before. Nothing is kept of a text that fails. */
  public <E extends Exception> T get(String text, Parsing<T, E> parsing) throws E {
    var compiled = known.get(text);
    return compiled == null ? parsed(text, parsing) : compiled;
  }

  private <E extends Exception> T parsed(String text, Parsing<T, E> parsing) throws E {
    parses.incrementAndGet();
    var parsed = parsing.parse(text);
    if (characters.addAndGet(text.length()) > MOST_CHARACTERS) {
      known.clear();
      characters.set(text.length());
    }
    if (text.length() <= MOST_CHARACTERS) {
      known.put(text, parsed);
    }
    return parsed;
  }

  /** How many texts were parsed so far. */
  public long parses() {
    return parses.get();
  }
}
