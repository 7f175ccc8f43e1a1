package dev.tramontane.expression.yaql.library;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonSet;
import dev.tramontane.expression.yaql.runtime.Arguments;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes sets; views of dicts are set-like, but have no methods of their own. */
final class Sets {

  private Sets() {}

  /** Whether {@code value} is a set itself, not a view. */
  static boolean isPlain(@Nullable Object value) {
    return value instanceof Set<?>;
  }

  /** The set on the left of an operation, which a view cannot be. */
  static Set<?> receiver(Arguments args, int index) {
    if (args.value(index) instanceof Set<?> set) {
      return set;
    }
    throw PythonException.attributeError("a view of a dict has no set operations");
  }

  static PythonSet of(Arguments args, Iterator<? extends @Nullable Object> members) {
    var set = args.model().newFrozenSet();
    while (members.hasNext()) {
      args.meter().step();
      args.meter().bytes(16);
      set.add(members.next());
    }
    return set;
  }

  static PythonSet union(Arguments args, @Nullable Object left, @Nullable Object right) {
    var union = of(args, args.itemsOf(left));
    args.itemsOf(right).forEachRemaining(union::add);
    return union;
  }
}
