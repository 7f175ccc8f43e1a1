package dev.tramontane.engine.query.jooq;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.query.Filter;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the values of a filter. */
final class FilterValues {

  private FilterValues() {}

  static Stream<String> of(Filter filter) {
    return filter.values().stream().filter(Objects::nonNull).map(String::valueOf);
  }

  /**
   * The values in their type.
   *
   * @param read throws a {@link RuntimeException} for a text that is no such value
   * @param expected what the texts should be, for the message
   */
  static <T> Stream<T> of(Filter filter, Function<String, T> read, String expected) {
    return of(filter).map(text -> read(filter, text, read, expected));
  }

  private static <T> T read(Filter filter, String text, Function<String, T> read, String expected) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
      throw EngineException.invalid(
          "invalid-filter-value",
          "Invalid value '%s' for the filter '%s'.".formatted(text, filter.column()),
          "Give " + expected + ".");
    }
  }
}
