package dev.tramontane.engine.journal.codec;

import dev.tramontane.engine.core.context.BranchContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Teaches Jackson what states have beyond events: persistent collections and branch contexts. */
final class StateModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** Attribute of writers and readers: the {@link ContextTable}. */
  static final String CONTEXTS = "contexts";

  StateModule() {
    addSerializer(new ContextWriter());
    addDeserializer(BranchContext.class, new ContextReader());
    collection(PVector.class, items -> TreePVector.from(items));
    collection(PSet.class, items -> HashTreePSet.from(items));
    addDeserializer(PMap.class, new MapReader(null));
  }

  @SuppressWarnings("unchecked")
  private <T> void collection(Class<T> type, Function<Collection<Object>, ?> maker) {
    addDeserializer(type, (ValueDeserializer<? extends T>) new CollectionReader(type, null, maker));
  }

  private static final class ContextWriter extends StdSerializer<BranchContext> {

    ContextWriter() {
      super(BranchContext.class);
    }

    @Override
    public void serialize(
        BranchContext value, JsonGenerator generator, SerializationContext context) {
      generator.writeNumber(((ContextTable) context.getAttribute(CONTEXTS)).number(value));
    }
  }

  private static final class ContextReader extends StdDeserializer<BranchContext> {

    ContextReader() {
      super(BranchContext.class);
    }

    @Override
    public BranchContext deserialize(JsonParser parser, DeserializationContext context) {
      return ((ContextTable) context.getAttribute(CONTEXTS)).context(parser.getIntValue());
    }
  }

  private static final class CollectionReader extends StdDeserializer<Object> {

    private final transient @Nullable JavaType content;
    private final transient Function<Collection<Object>, ?> maker;

    CollectionReader(
        Class<?> type, @Nullable JavaType content, Function<Collection<Object>, ?> maker) {
      super(type);
      this.content = content;
      this.maker = maker;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      var items =
          context
              .getTypeFactory()
              .constructCollectionType(
                  ArrayList.class, context.getContextualType().containedType(0));
      return new CollectionReader(handledType(), items, maker);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      Collection<Object> items = context.readValue(parser, content);
      return maker.apply(items);
    }
  }

  private static final class MapReader extends StdDeserializer<PMap<?, ?>> {

    private final transient @Nullable JavaType content;

    MapReader(@Nullable JavaType content) {
      super(PMap.class);
      this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      var type = context.getContextualType();
      return new MapReader(
          context
              .getTypeFactory()
              .constructMapType(HashMap.class, type.containedType(0), type.containedType(1)));
    }

    @Override
    public PMap<?, ?> deserialize(JsonParser parser, DeserializationContext context) {
      Map<Object, Object> entries = context.readValue(parser, content);
      return HashTreePMap.from(entries);
    }
  }
}
