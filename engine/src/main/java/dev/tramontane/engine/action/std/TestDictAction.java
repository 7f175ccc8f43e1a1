package dev.tramontane.engine.action.std;

import static dev.tramontane.engine.action.ActionParameter.Type.ANY;
import static dev.tramontane.engine.action.ActionParameter.Type.NUMBER;
import static dev.tramontane.engine.action.ActionParameter.Type.TEXT;
import static dev.tramontane.engine.action.ActionParameter.optional;

import dev.tramontane.engine.action.Action;
import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionException;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** {@code std.test_dict}: makes a map of any size, to try what large data do. */
final class TestDictAction implements Action {

  private static final int LARGEST = 1_000_000;
  private static final ActionDescriptor DESCRIPTOR =
      Traits.PURE.descriptor(
          "std.test_dict",
          "TestDictAction",
          "Returns a map of the given size with numbered keys.",
          optional("size", NUMBER, 0L, "Number of entries."),
          optional("key_prefix", TEXT, "", "What every key begins with."),
          optional("val", ANY, "", "The value of every entry."));

  @Override
  public ActionDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ActionResult run(ActionInvocation invocation) {
    int size = size(invocation.value(DESCRIPTOR, "size"));
    var prefix = String.valueOf(invocation.value(DESCRIPTOR, "key_prefix"));
    var value = invocation.value(DESCRIPTOR, "val");
    var entries = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(size);
    for (int number = 0; number < size; number++) {
      entries.put(prefix + number, value);
    }
    return new ActionResult.Success(Values.freezeMap(entries));
  }

  private static int size(@Nullable Object value) {
    if (value instanceof Long size && size <= LARGEST) {
      return Math.toIntExact(Math.max(0, size));
    }
    throw new ActionException(
        "Expected a size of at most %d, but found %s.".formatted(LARGEST, value));
  }
}
