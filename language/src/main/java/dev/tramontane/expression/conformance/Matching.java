package dev.tramontane.expression.conformance;

import dev.tramontane.expression.jinja.object.Bytes;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.PythonDateTime;
import dev.tramontane.expression.python.PythonRegex;
import dev.tramontane.value.FrozenList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares a value with the encoded one of a golden case.
 *
 * @param unordered whether the order of lists means nothing
 */
record Matching(boolean unordered) {

  /** Whether any outcome passes, since the golden value is an object that cannot be written. */
  static boolean isOpaque(@Nullable Object expected) {
    return switch (expected) {
      case Map<?, ?> map ->
          map.containsKey("$opaque") || map.values().stream().anyMatch(Matching::isOpaque);
      case List<?> list -> list.stream().anyMatch(Matching::isOpaque);
      case null, default -> false;
    };
  }

  boolean matches(@Nullable Object expected, @Nullable Object actual) {
    return switch (expected) {
      case List<?> list -> matchesItems(list, items(actual), unordered);
      case Map<?, ?> map -> matchesMap(map, actual);
      case String text when actual instanceof Markup markup -> text.equals(markup.text());
      case null, default -> Objects.equals(expected, actual);
    };
  }

  private static @Nullable List<@Nullable Object> items(@Nullable Object actual) {
    if (actual instanceof Set<?> || actual instanceof Map<?, ?>) {
      return null;
    }
    var items = new ArrayList<@Nullable Object>();
    if (actual instanceof Iterable<?> iterable) {
      iterable.forEach(items::add);
      return items;
    }
    if (actual instanceof Iterator<?> iterator) {
      iterator.forEachRemaining(items::add);
      return items;
    }
    return null;
  }

  private boolean matchesItems(
      List<?> expected, @Nullable List<@Nullable Object> actual, boolean anyOrder) {
    if (actual == null || actual.size() != expected.size()) {
      return false;
    }
    if (anyOrder) {
      return pairOff(expected, actual, this::matches);
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!matches(expected.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static <T extends @Nullable Object> boolean pairOff(
      List<?> expected, List<T> actual, BiPredicate<@Nullable Object, T> match) {
    var left = new ArrayList<>(actual);
    for (var wanted : expected) {
      int found = -1;
      for (int i = 0; i < left.size() && found < 0; i++) {
        found = match.test(wanted, left.get(i)) ? i : -1;
      }
      if (found < 0) {
        return false;
      }
      left.remove(found);
    }
    return left.isEmpty();
  }

  private boolean matchesMap(Map<?, ?> expected, @Nullable Object actual) {
    if (expected.size() == 1 || expected.containsKey("$regex")) {
      var name = String.valueOf(expected.keySet().iterator().next());
      if (name.startsWith("$")) {
        return matchesSpecial(name, expected, actual);
      }
    }
    return actual instanceof Map<?, ?> map
        && map.size() == expected.size()
        && map.entrySet().stream()
            .allMatch(entry ->
                entry.getKey() instanceof String
                    && expected.containsKey(entry.getKey())
                    && matches(expected.get(entry.getKey()), entry.getValue()));
  }

  private boolean matchesSpecial(String name, Map<?, ?> expected, @Nullable Object actual) {
    var inside = expected.get(name);
    return switch (name) {
      case "$opaque", "$undefined" -> true;
      case "$int", "$float" -> Objects.equals(Encoding.decode(expected), actual);
      case "$tuple", "$range", "$iterator" ->
          inside instanceof List<?> list && matchesItems(list, items(actual), unordered);
      case "$set" -> inside instanceof List<?> list && matchesSet(list, actual);
      case "$dict" -> inside instanceof List<?> list && matchesPairs(list, actual);
      case "$bytes" ->
          actual instanceof Bytes bytes
              && Base64.getEncoder().encodeToString(bytes.content()).equals(inside);
      case "$timespan" ->
          actual instanceof Duration span
              && inside instanceof Long micros
              && span.equals(Duration.of(micros, ChronoUnit.MICROS));
      case "$datetime" ->
          actual instanceof PythonDateTime time && Encoding.iso(time).equals(inside);
      case "$date" -> actual instanceof LocalDate date && date.toString().equals(inside);
      case "$regex" ->
          actual instanceof PythonRegex regex
              && regex.source().equals(inside)
              && regex.flags().equals(expected.get("flags"));
      default -> false;
    };
  }

  /** Where results are frozen, a set has become a list. */
  private boolean matchesSet(List<?> expected, @Nullable Object actual) {
    if (actual instanceof DictView view && !view.isSetLike()) {
      return false;
    }
    var members =
        actual instanceof Set<?> set
            ? new ArrayList<@Nullable Object>(set)
            : actual instanceof FrozenList || actual instanceof DictView ? items(actual) : null;
    return members != null && matchesItems(expected, members, true);
  }

  private boolean matchesPairs(List<?> expected, @Nullable Object actual) {
    return actual instanceof Map<?, ?> map
        && map.size() == expected.size()
        && pairOff(
            expected,
            List.copyOf(map.entrySet()),
            (pair, entry) ->
                pair instanceof List<?> list
                    && matches(list.get(0), entry.getKey())
                    && matches(list.get(1), entry.getValue()));
  }
}
