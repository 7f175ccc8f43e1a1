package dev.tramontane.expression.jinja;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The parsed forms of the texts used last. Safe for many threads. */
final class CompiledTexts<T> {

  private static final int CAPACITY = 2_000;
  private static final int MAX_LENGTH = 20_000;

  private final Map<String, T> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
          return size() > CAPACITY;
        }
      };

  /** The form of {@code text}, parsed now or before; long texts are parsed each time. */
  T get(String text, Function<String, T> parse) {
    if (text.length() > MAX_LENGTH) {
      return parse.apply(text);
    }
    synchronized (entries) {
      var known = entries.get(text);
      if (known != null) {
        return known;
      }
    }
    var parsed = parse.apply(text);
    synchronized (entries) {
      entries.put(text, parsed);
    }
    return parsed;
  }
}
