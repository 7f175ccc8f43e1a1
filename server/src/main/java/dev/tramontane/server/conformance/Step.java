package dev.tramontane.server.conformance;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of a script: its kind and its arguments, read with defaults. */
record Step(String kind, @Nullable Object argument) {

  static Step of(Map<?, ?> oneEntry) {
    var entry = oneEntry.entrySet().iterator().next();
    return new Step(entry.getKey().toString(), entry.getValue());
  }

  /** Arguments that did not come from a list of steps. */
  static Step of(String kind, FrozenMap arguments) {
    return new Step(kind, arguments);
  }

  FrozenMap arguments() {
    return argument instanceof FrozenMap map ? map : Values.emptyMap();
  }

  boolean has(String name) {
    return arguments().containsKey(name);
  }

  @Nullable Object get(String name) {
    return arguments().get(name);
  }

  String text(String name) {
    return Objects.requireNonNull(get(name), name).toString();
  }

  String text(String name, String otherwise) {
    return Objects.requireNonNullElse(get(name), otherwise).toString();
  }

  int number(String name, int otherwise) {
    return get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  /** A text or a list of texts. */
  List<String> texts(String name, List<String> otherwise) {
    return switch (get(name)) {
      case null -> otherwise;
      case List<?> list -> {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(String.valueOf(item)));
        yield texts;
      }
      case Object one -> List.of(one.toString());
    };
  }
}
