package dev.tramontane.engine.journal.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.value.FrozenList;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns a state into text and back. Immutable. */
public final class SnapshotCodec {

  /** Version of the text. A reader that meets another one folds the whole journal instead. */
  public static final short FORMAT = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonValues.FACTORY)
          .addModule(new RecordModule())
          .addModule(new StateModule())
          .changeDefaultVisibility(known ->
              known
                  .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                  .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                  .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
          .changeDefaultPropertyInclusion(
              known -> known.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** A line with the contexts, then a line with the state that refers to them by number. */
  public String write(ExecutionTree tree, ContentSink sink) {
    var contexts = new ContextTable();
    var state =
        MAPPER
            .writer()
            .withAttribute(RecordModule.SINK, sink)
            .withAttribute(StateModule.CONTEXTS, contexts)
            .writeValueAsString(Snapshot.of(tree));
    var table =
        MAPPER
            .writer()
            .withAttribute(RecordModule.SINK, sink)
            .writeValueAsString(contexts.written());
    return SafeText.json(table) + "\n" + SafeText.json(state);
  }

  /** What {@link #write} wrote. */
  public ExecutionTree read(String text, ContentSource contents) {
    int end = text.indexOf('\n');
    if (!(JsonReading.read(text.substring(0, end), contents) instanceof FrozenList pairs)) {
      throw new IllegalStateException("Expected a snapshot to start with its contexts");
    }
    return MAPPER
        .readerFor(Snapshot.class)
        .withAttribute(RecordModule.SOURCE, contents)
        .withAttribute(StateModule.CONTEXTS, ContextTable.read(pairs))
        .<Snapshot>readValue(text.substring(end + 1))
        .tree();
  }
}
