package dev.tramontane.language.infer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the recorded results of the golden cases into the JSON-like values that leave a run. */
final class RecordedValues {

  /** What has no JSON-like form: our evaluator refuses it or makes it text. */
  private static final List<String> INEXPRESSIBLE = List.of("$opaque=", "$bytes=", "$complex=");

  private RecordedValues() {}

  /** The value; empty where the case cannot say what it is. */
  static Optional<Object[]> plain(@Nullable Object recorded) {
    return INEXPRESSIBLE.stream().anyMatch(String.valueOf(recorded)::contains)
        ? Optional.empty()
        : Optional.of(new Object[] {value(recorded)});
  }

  private static @Nullable Object value(@Nullable Object recorded) {
    return switch (recorded) {
      case Long number -> BigInteger.valueOf(number);
      case List<?> list -> items(list);
      case Map<?, ?> map -> object(map);
      case null, default -> recorded;
    };
  }

  private static List<@Nullable Object> items(@Nullable Object recorded) {
    var items = new ArrayList<@Nullable Object>();
    ((List<?>) Objects.requireNonNull(recorded)).forEach(item -> items.add(value(item)));
    return items;
  }

  private static @Nullable Object object(Map<?, ?> map) {
    for (var list : List.of("$tuple", "$range", "$iterator", "$set")) {
      if (map.containsKey(list)) {
        return items(map.get(list));
      }
    }
    for (var text : List.of("$datetime", "$date", "$regex", "$timespan")) {
      if (map.containsKey(text)) {
        return String.valueOf(map.get(text));
      }
    }
    if (map.get("$int") instanceof String digits) {
      return new BigInteger(digits);
    }
    if (map.containsKey("$float")) {
      return Double.NaN;
    }
    return map.containsKey("$undefined") ? null : dict(map);
  }

  private static Map<String, @Nullable Object> dict(Map<?, ?> map) {
    var dict = new LinkedHashMap<String, @Nullable Object>();
    if (map.get("$dict") instanceof List<?> pairs) {
      for (var pair : pairs) {
        dict.put(String.valueOf(value(((List<?>) pair).get(0))), value(((List<?>) pair).get(1)));
      }
    } else {
      map.forEach((key, item) -> dict.put(String.valueOf(key), value(item)));
    }
    return dict;
  }
}
