package dev.tramontane.engine.journal.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tramontane.engine.core.event.Fact;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Teaches Jackson the records of the core: ids as text, values with references, facts by name. */
final class RecordModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** Attribute of a writer: the {@link ContentSink}. */
  static final String SINK = "sink";

  /** Attribute of a reader: the {@link ContentSource}. */
  static final String SOURCE = "source";

  /** Puts the name of a fact into its JSON object. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Named {}

  RecordModule() {
    setMixInAnnotation(Fact.class, Named.class);
    setMixInAnnotation(TimerPurpose.class, Named.class);
    EventNames.ALL.forEach(this::registerSubtypes);
    id(WorkflowExecutionId.class, WorkflowExecutionId::of);
    id(TaskExecutionId.class, TaskExecutionId::of);
    id(ActionExecutionId.class, ActionExecutionId::of);
    id(TimerId.class, TimerId::of);
    value(FrozenMap.class);
    value(FrozenList.class);
    addDeserializer(Object.class, new ValueReader<>(Object.class));
    addSerializer(new LargeTextWriter());
    addSerializer(new ValueWriter<>(Double.class)); // it may be no number
    addDeserializer(String.class, new ValueReader<>(String.class));
  }

  private <T> void id(Class<T> type, Function<String, T> reader) {
    addSerializer(new TextWriter<>(type));
    addDeserializer(type, new TextReader<>(type, reader));
  }

  private <T> void value(Class<T> type) {
    addSerializer(new ValueWriter<>(type));
    addDeserializer(type, new ValueReader<>(type));
  }

  private static final class TextWriter<T> extends StdSerializer<T> {

    TextWriter(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(value.toString());
    }
  }

  private static final class TextReader<T> extends StdDeserializer<T> {

    private final transient Function<String, T> reader;

    TextReader(Class<T> type, Function<String, T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return reader.apply(parser.getString());
    }
  }

  private static class ValueWriter<T> extends StdSerializer<T> {

    ValueWriter(Class<T> type) {
      super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
      JsonValues.write(generator, value, (ContentSink) context.getAttribute(SINK));
    }
  }

  private static final class LargeTextWriter extends ValueWriter<String> {

    LargeTextWriter() {
      super(String.class);
    }
  }

  private static final class ValueReader<T> extends StdDeserializer<T> {

    private final Class<T> type;

    ValueReader(Class<T> type) {
      super(type);
      this.type = type;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
      var source = (ContentSource) context.getAttribute(SOURCE);
      return type.cast(JsonReading.read(parser, source));
    }
  }
}
