package dev.tramontane.engine.journal.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns events and single values into JSON text and back. Immutable. */
public final class EventCodec {

  private static final TypeReference<List<Event>> EVENTS = new TypeReference<>() {};

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonValues.FACTORY)
          .addModule(new RecordModule())
          .changeDefaultPropertyInclusion(
              known -> known.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** The JSON array of {@code events}; large values go to {@code sink}. */
  public String write(List<Event> events, ContentSink sink) {
    var writer = MAPPER.writerFor(EVENTS).withAttribute(RecordModule.SINK, sink);
    return SafeText.json(writer.writeValueAsString(events));
  }

  /** What {@link #write} wrote, also in an older or newer version. */
  public List<Event> read(String text, ContentSource contents) {
    return MAPPER
        .readerFor(EVENTS)
        .withAttribute(RecordModule.SOURCE, contents)
        .<List<Event>>readValue(text);
  }

  /** The fact of an event as people read it, its name under {@code type}. */
  public FrozenMap factAsMap(Event event) {
    var cache = new ContentCache();
    var text = write(List.of(event), new ContentSink(cache));
    var read = JsonReading.read(text, hash -> cache.get(hash).orElseThrow());
    if (read instanceof FrozenList events
        && events.getFirst() instanceof FrozenMap map
        && map.get("fact") instanceof FrozenMap fact) {
      return fact;
    }
    throw new IllegalStateException("Expected an event with a fact, but found " + read);
  }

  /** The JSON text of one frozen value. */
  public String writeValue(@Nullable Object value, ContentSink sink) {
    return SafeText.json(
        MAPPER.writer().withAttribute(RecordModule.SINK, sink).writeValueAsString(value));
  }

  /** The frozen value of a JSON text. */
  public @Nullable Object readValue(String text, ContentSource contents) {
    return JsonReading.read(text, contents);
  }
}
