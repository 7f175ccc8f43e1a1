package dev.tramontane.expression.conformance;

import dev.tramontane.expression.Budget;
import dev.tramontane.expression.jinja.object.Bytes;
import dev.tramontane.expression.python.DataLists;
import dev.tramontane.expression.python.DateFormat;
import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonDateTime;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.python.PythonRegex;
import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The encoding of values in the golden cases, as their README describes it.
 *
 * @param unordered whether the order of lists means nothing
 */
record EncodedJson(boolean unordered) {

  /** The value of an encoded node; only what data can hold. */
  static @Nullable Object decode(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.asBoolean();
    }
    if (node.isIntegralNumber()) {
      return Values.integer(node.bigIntegerValue());
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    if (node.isArray()) {
      var list = new ArrayList<@Nullable Object>();
      node.forEach(item -> list.add(decode(item)));
      return Values.freezeList(list);
    }
    return node.isObject() ? decodeObject(node) : node.asString();
  }

  private static @Nullable Object decodeObject(JsonNode node) {
    if (node.has("$int")) {
      return Values.integer(new BigInteger(node.get("$int").asString()));
    }
    if (node.has("$float")) {
      return number(node.get("$float").asString());
    }
    var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    if (node.has("$dict")) {
      var model = new PythonModel(DataLists.AS_TUPLES, new Meter(Budget.DEFAULT)).newFrozenDict();
      node.get("$dict").forEach(pair -> model.set(decode(pair.get(0)), decode(pair.get(1))));
      return model;
    }
    node.properties().forEach(entry -> map.put(entry.getKey(), decode(entry.getValue())));
    return Values.freezeMap(map);
  }

  private static Double number(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  static boolean isOpaque(JsonNode node) {
    return node.toString().contains("\"$opaque\"");
  }

  boolean matches(JsonNode expected, @Nullable Object actual) {
    if (expected.isObject()) {
      return matchesObject(expected, actual);
    }
    if (expected.isArray()) {
      return matchesItems(expected, items(actual), unordered);
    }
    if (expected.isNull()) {
      return actual == null;
    }
    var value = decode(expected);
    return value != null && value.equals(actual);
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
      JsonNode expected, @Nullable List<@Nullable Object> actual, boolean anyOrder) {
    if (actual == null || actual.size() != expected.size()) {
      return false;
    }
    return anyOrder
        ? pairOff(expected, actual, this::matches)
        : java.util.stream.IntStream.range(0, actual.size())
            .allMatch(i -> matches(expected.get(i), actual.get(i)));
  }

  private static <T extends @Nullable Object> boolean pairOff(
      JsonNode expected, List<T> actual, BiPredicate<JsonNode, T> match) {
    var left = new ArrayList<>(actual);
    for (var node : expected) {
      int found = -1;
      for (int i = 0; i < left.size() && found < 0; i++) {
        found = match.test(node, left.get(i)) ? i : -1;
      }
      if (found < 0) {
        return false;
      }
      left.remove(found);
    }
    return left.isEmpty();
  }

  private boolean matchesObject(JsonNode expected, @Nullable Object actual) {
    if (expected.size() == 1 || expected.has("$regex")) {
      var special = expected.propertyNames().iterator().next();
      if (special.startsWith("$")) {
        return matchesSpecial(special, expected, actual);
      }
    }
    return actual instanceof Map<?, ?> map && matchesMap(expected, map);
  }

  private boolean matchesMap(JsonNode expected, Map<?, ?> map) {
    if (map.size() != expected.size()) {
      return false;
    }
    for (var entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)
          || !expected.has(name)
          || !matches(expected.get(name), entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean matchesSpecial(String name, JsonNode expected, @Nullable Object actual) {
    var node = expected.get(name);
    return switch (name) {
      case "$opaque", "$undefined" -> true;
      case "$int", "$float" -> {
        var value = decode(expected);
        yield value != null && value.equals(actual);
      }
      case "$tuple", "$range", "$iterator" -> matchesItems(node, items(actual), unordered);
      case "$set" -> matchesSet(node, actual);
      case "$dict" -> matchesPairs(node, actual);
      case "$bytes" ->
          actual instanceof Bytes bytes
              && Base64.getEncoder().encodeToString(bytes.content()).equals(node.asString());
      case "$timespan" ->
          actual instanceof Duration span
              && span.equals(Duration.of(node.asLong(), java.time.temporal.ChronoUnit.MICROS));
      case "$datetime" ->
          actual instanceof PythonDateTime time && iso(time).equals(node.asString());
      case "$date" -> actual instanceof LocalDate date && date.toString().equals(node.asString());
      case "$regex" ->
          actual instanceof PythonRegex regex
              && regex.source().equals(node.asString())
              && regex.flags().equals(expected.get("flags").asString());
      default -> false;
    };
  }

  /** Where results are frozen, a set has become a list. */
  private boolean matchesSet(JsonNode expected, @Nullable Object actual) {
    if (actual instanceof DictView view && !view.isSetLike()) {
      return false;
    }
    var members =
        actual instanceof Set<?> set ? new ArrayList<@Nullable Object>(set) : frozen(actual);
    return members != null && matchesItems(expected, members, true);
  }

  private static @Nullable List<@Nullable Object> frozen(@Nullable Object actual) {
    return actual instanceof dev.tramontane.value.FrozenList || actual instanceof DictView
        ? items(actual)
        : null;
  }

  private boolean matchesPairs(JsonNode expected, @Nullable Object actual) {
    return actual instanceof Map<?, ?> map
        && map.size() == expected.size()
        && pairOff(
            expected,
            List.copyOf(map.entrySet()),
            (pair, entry) ->
                matches(pair.get(0), entry.getKey()) && matches(pair.get(1), entry.getValue()));
  }

  private static String iso(PythonDateTime time) {
    var pattern = time.local().getNano() == 0 ? "%Y-%m-%dT%H:%M:%S" : "%Y-%m-%dT%H:%M:%S.%f";
    var offset = DateFormat.format(time, "%z");
    return "%04d".formatted(time.local().getYear())
        + DateFormat.format(time, pattern).replaceFirst("^\\d+", "")
        + offset.replaceFirst("(\\d\\d)(\\d\\d)$", "$1:$2");
  }
}
