package dev.tramontane.server.json;

import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON text. */
public final class Json {

  /** Values that runs have made may be nested deeper than those that requests may bring. */
  private static final int DEEPEST_WRITTEN = 2_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(DEEPEST_WRITTEN).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectWriter PYTHON_LIKE = MAPPER.writer().with(onOneLine());

  private Json() {}

  /**
   * The frozen value of a JSON text.
   *
   * @throws MalformedJsonException with line and column if {@code text} is not JSON
   */
  public static @Nullable Object read(String text) {
    try {
      var value = MAPPER.readValue(text, Object.class);
      requireFinite(value);
      return Values.freeze(value);
    } catch (JacksonException e) {
      throw MalformedJsonException.of(e);
    }
  }

  /** A number such as 1e999 reads as infinity, which no JSON can hold again. */
  private static void requireFinite(@Nullable Object value) {
    switch (value) {
      case Double number when number.isInfinite() -> throw MalformedJsonException.numberTooLarge();
      case Map<?, ?> map -> map.values().forEach(Json::requireFinite);
      case List<?> list -> list.forEach(Json::requireFinite);
      case null, default -> {
        // Everything else is as finite as it looks.
      }
    }
  }

  /** Compact JSON of a frozen value. */
  public static String write(@Nullable Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** JSON as Python's {@code json.dumps} lays it out: one line, a space after comma and colon. */
  public static String writeAttribute(@Nullable Object value) {
    return PYTHON_LIKE.writeValueAsString(value);
  }

  private static DefaultPrettyPrinter onOneLine() {
    var noIndent = new DefaultIndenter("", "");
    var separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEntrySpacing(Separators.Spacing.AFTER)
            .withArrayElementSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(noIndent)
        .withArrayIndenter(noIndent);
  }
}
