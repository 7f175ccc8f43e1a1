package dev.tramontane.expression.yaql.library;

import dev.tramontane.expression.yaql.runtime.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the immutable lists from the others. */
final class Tuples {

  private Tuples() {}

  static boolean isTuple(@Nullable Object value, Arguments args) {
    return value instanceof List<?> list && args.model().equality().isTuple(list);
  }
}
