package dev.tramontane.server.json;

import dev.tramontane.value.Values;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON text. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
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
      return Values.freeze(MAPPER.readValue(text, Object.class));
    } catch (JacksonException e) {
      throw MalformedJsonException.of(e);
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
