package dev.tramontane.ui.component;

import dev.tramontane.value.Values;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as people write and read it. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.USE_LONG_FOR_INTS)
          .build();

  /** What a text turned out to be: a frozen value, or what is wrong with it. */
  public sealed interface Reading {

    /** The text is JSON. */
    record Value(@Nullable Object value) implements Reading {}

    /** The text is not JSON; the message names the place. */
    record Wrong(String message) implements Reading {}
  }

  private Json() {}

  public static String text(@Nullable Object frozen) {
    return MAPPER.writeValueAsString(frozen);
  }

  public static String prettyText(@Nullable Object frozen) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(frozen);
  }

  public static Reading read(String text) {
    try {
      return new Reading.Value(Values.freeze(MAPPER.readValue(text, Object.class)));
    } catch (JacksonException malformed) {
      var place =
          Optional.ofNullable(malformed.getLocation())
              .map(at -> " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
              .orElse("");
      return new Reading.Wrong(malformed.getOriginalMessage() + place);
    }
  }
}
