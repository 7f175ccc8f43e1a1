package dev.tramontane.engine.action.std;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ValueType.ANY;
import static dev.tramontane.engine.action.spi.ValueType.MAP;
import static dev.tramontane.engine.action.spi.ValueType.NUMBER;
import static dev.tramontane.engine.action.spi.ValueType.TEXT;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** {@code std.test_dict}: makes a map of any size, to try what large data do. */
public final class TestDictAction implements Action {

  private static final int LARGEST = 1_000_000;
  private static final ActionSchema SCHEMA =
      ActionSchema.of("std.test_dict", "Makes a map of the given size with numbered keys.")
          .taking(
              optional("size", NUMBER, 0L, "Number of entries."),
              optional("key_prefix", TEXT, "", "What every key begins with."),
              optional("val", ANY, "", "The value of every entry."))
          .returning(MAP, "The map.")
          .with(Trait.PURE, Trait.REPEATABLE)
          .shownAs(MistralTypes.standard("TestDictAction"));

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) {
    int size = size(call.value("size"));
    var prefix = String.valueOf(call.value("key_prefix"));
    var value = call.value("val");
    var entries = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(size);
    for (int number = 0; number < size; number++) {
      entries.put(prefix + number, value);
    }
    return ActionOutcome.of(Values.freezeMap(entries));
  }

  private static int size(@Nullable Object value) {
    if (value instanceof Long size && size <= LARGEST) {
      return Math.toIntExact(Math.max(0, size));
    }
    throw new ActionException(
        "Expected a size of at most %d, but found %s.".formatted(LARGEST, value));
  }
}
