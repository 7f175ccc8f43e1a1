package dev.tramontane.language.infer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the recorded results of the golden cases into the JSON-like values that leave a run. */
final class RecordedValues {

  /** What has no JSON-like form: our evaluator refuses it or makes it text. */
  private static final List<String> INEXPRESSIBLE =
      List.of("\"$opaque\"", "\"$bytes\"", "\"$complex\"");

  private RecordedValues() {}

  /** The value; empty where the case cannot say what it is. */
  static Optional<Object[]> plain(JsonNode node) {
    return INEXPRESSIBLE.stream().anyMatch(node.toString()::contains)
        ? Optional.empty()
        : Optional.of(new Object[] {value(node)});
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.asBoolean();
    }
    if (node.isIntegralNumber()) {
      return node.bigIntegerValue();
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    if (node.isArray()) {
      return items(node);
    }
    return node.isObject() ? object(node) : node.asString();
  }

  private static List<@Nullable Object> items(JsonNode node) {
    var items = new ArrayList<@Nullable Object>();
    node.forEach(item -> items.add(value(item)));
    return items;
  }

  private static @Nullable Object object(JsonNode node) {
    for (var list : List.of("$tuple", "$range", "$iterator", "$set")) {
      if (node.has(list)) {
        return items(node.get(list));
      }
    }
    for (var text : List.of("$datetime", "$date", "$regex")) {
      if (node.has(text)) {
        return node.get(text).asString();
      }
    }
    if (node.has("$timespan")) {
      return node.get("$timespan").toString();
    }
    if (node.has("$int")) {
      return new BigInteger(node.get("$int").asString());
    }
    if (node.has("$float")) {
      return Double.NaN;
    }
    return node.has("$undefined") ? null : map(node);
  }

  private static Map<String, @Nullable Object> map(JsonNode node) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    if (node.has("$dict")) {
      node.get("$dict")
          .forEach(pair -> map.put(String.valueOf(value(pair.get(0))), value(pair.get(1))));
    } else {
      node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
    }
    return map;
  }
}
