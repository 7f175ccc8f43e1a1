package dev.tramontane.engine.journal.codec;

import dev.tramontane.value.Frozen;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes frozen values as JSON. A container or text above {@link Frozen#LARGE} becomes {@code
 * {"$content": hash}}, a number that JSON lacks becomes {@code {"$double": "NaN"}}, and a map that
 * looks like one of these gets one more dollar sign.
 */
final class JsonValues {

  private static final int DEEPEST = 1_000;

  static final String CONTENT = "$content";
  static final String DOUBLE = "$double";
  static final Pattern MARK = Pattern.compile("\\$+(content|double)");

  /**
   * Of all JSON of the journal. What runs have made must be readable for ever, so that nothing is
   * limited but the depth, which is when writing, too: far above what requests may bring.
   */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private JsonValues() {}

  /** The text under which the content store keeps a large value. */
  static String contentText(Object value, ContentSink sink) {
    var text = new StringWriter();
    try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      writeWhole(generator, value, sink);
    }
    return SafeText.json(text.toString());
  }

  static void write(JsonGenerator generator, @Nullable Object value, ContentSink sink) {
    switch (value) {
      case Frozen frozen when frozen.ownWeight() > Frozen.LARGE ->
          writeMarked(generator, CONTENT, sink.put(frozen));
      case String text when text.length() > Frozen.LARGE ->
          writeMarked(generator, CONTENT, sink.put(text));
      case null, default -> writeWhole(generator, value, sink);
    }
  }

  private static void writeWhole(
      JsonGenerator generator, @Nullable Object value, ContentSink sink) {
    switch (value) {
      case null -> generator.writeNull();
      case String text -> generator.writeString(text);
      case Boolean bool -> generator.writeBoolean(bool);
      case Long number -> generator.writeNumber(number);
      case Double number -> writeDouble(generator, number);
      case BigInteger number -> generator.writeNumber(number);
      case FrozenMap map -> writeMap(generator, map, sink);
      case FrozenList list -> {
        generator.writeStartArray();
        list.forEach(item -> write(generator, item, sink));
        generator.writeEndArray();
      }
      default ->
          throw new IllegalStateException(
              "Expected a frozen value, but found " + value.getClass().getName());
    }
  }

  private static void writeDouble(JsonGenerator generator, double number) {
    if (Double.isFinite(number)) {
      generator.writeNumber(number);
    } else {
      writeMarked(generator, DOUBLE, Double.toString(number));
    }
  }

  private static void writeMap(JsonGenerator generator, FrozenMap map, ContentSink sink) {
    generator.writeStartObject();
    boolean looksMarked = map.size() == 1 && MARK.matcher(firstKey(map)).matches();
    map.forEach((key, item) -> {
      generator.writeName(looksMarked ? "$" + key : key);
      write(generator, item, sink);
    });
    generator.writeEndObject();
  }

  private static String firstKey(FrozenMap map) {
    return map.keySet().iterator().next();
  }

  private static void writeMarked(JsonGenerator generator, String mark, String text) {
    generator.writeStartObject();
    generator.writeName(mark);
    generator.writeString(text);
    generator.writeEndObject();
  }
}
