package dev.tramontane.engine.journal.codec;

import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an instance of any record of the core, so that a new one is tested unasked. */
final class SampleRecords {

  static final FrozenMap DATA =
      Values.freezeMap(Map.of("name", "Grüße \uD83D\uDE00 \u0000", "items", List.of(1, 2.5, true)));

  private final boolean sparse;

  /**
   * @param sparse whether everything that may be absent is absent
   */
  SampleRecords(boolean sparse) {
    this.sparse = sparse;
  }

  /** The records below a sealed type. */
  static Stream<Class<?>> recordsOf(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(SampleRecords::recordsOf);
  }

  Object make(Class<?> type) {
    try {
      var components = type.getRecordComponents();
      var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var arguments = Stream.of(components).map(this::argument).toArray();
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected to make a " + type, e);
    }
  }

  private @Nullable Object argument(RecordComponent component) {
    if (sparse && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    }
    return value(component.getType(), component.getGenericType());
  }

  private Object value(Class<?> type, Type generic) {
    return switch (type.getName()) {
      case "java.lang.String" -> "text";
      case "java.lang.Object" -> DATA;
      case "int", "java.lang.Integer" -> 7;
      case "long", "java.lang.Long" -> 70_000_000_000L;
      case "boolean" -> true;
      case "java.util.UUID" -> new UUID(1, 2);
      case "java.time.Instant" -> Instant.parse("2026-11-24T17:00:00.123456Z");
      case "java.util.List" -> sparse ? List.of() : List.of(element(generic));
      case "java.util.Optional" -> sparse ? Optional.empty() : Optional.of(element(generic));
      default -> other(type);
    };
  }

  private Object element(Type generic) {
    var argument = ((ParameterizedType) generic).getActualTypeArguments()[0];
    return value((Class<?>) argument, argument);
  }

  private Object other(Class<?> type) {
    if (type == FrozenMap.class) {
      return sparse ? Values.emptyMap() : DATA;
    }
    if (type == FrozenList.class) {
      return Values.freezeList(List.of("a", DATA));
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return make(type.isSealed() ? recordsOf(type).findFirst().orElseThrow() : type);
  }
}
