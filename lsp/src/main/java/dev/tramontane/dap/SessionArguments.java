package dev.tramontane.dap;

import dev.tramontane.dap.target.Launch;
import dev.tramontane.dap.target.RunId;
import dev.tramontane.dap.target.TargetException;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@code launch} and {@code attach}, which each client writes by hand. */
final class SessionArguments {

  private SessionArguments() {}

  static Launch launch(Map<String, Object> arguments) {
    return new Launch(
        text(arguments, "workflow"),
        String.valueOf(arguments.getOrDefault("namespace", "")),
        map(arguments, "input"),
        map(arguments, "params"),
        Boolean.TRUE.equals(arguments.get("stopOnEntry")));
  }

  static RunId attach(Map<String, Object> arguments) {
    return new RunId(text(arguments, "executionId"));
  }

  private static String text(Map<String, Object> arguments, String key) {
    if (arguments.get(key) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new TargetException("Expected '%s' to be given as text".formatted(key));
  }

  private static FrozenMap map(Map<String, Object> arguments, String key) {
    return switch (arguments.get(key)) {
      case null -> Values.emptyMap();
      case Map<?, ?> map -> Values.freezeMap(withWholeNumbers(map));
      case Object other ->
          throw new TargetException(
              "Expected '%s' to be a map, but found %s".formatted(key, other));
    };
  }

  /** The client library reads every number as a decimal. */
  private static Map<?, ?> withWholeNumbers(Map<?, ?> map) {
    var whole = new LinkedHashMap<Object, @Nullable Object>();
    map.forEach((key, value) -> whole.put(key, wholeNumber(value)));
    return whole;
  }

  private static @Nullable Object wholeNumber(@Nullable Object value) {
    return switch (value) {
      case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
          number.longValue();
      case Map<?, ?> map -> withWholeNumbers(map);
      case List<?> list -> list.stream().map(SessionArguments::wholeNumber).toList();
      case null, default -> value;
    };
  }
}
