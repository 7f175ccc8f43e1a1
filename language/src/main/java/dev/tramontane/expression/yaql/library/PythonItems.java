package dev.tramontane.expression.yaql.library;

import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.TypeNames;
import dev.tramontane.expression.yaql.runtime.Arguments;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through whatever Python itself can go through: texts and dicts as well. */
final class PythonItems {

  private PythonItems() {}

  static Iterator<@Nullable Object> iterator(Arguments args, @Nullable Object value) {
    return switch (value) {
      case String text -> {
        var characters = new ArrayList<@Nullable Object>();
        text.codePoints().mapToObj(Character::toString).forEach(characters::add);
        yield characters.iterator();
      }
      case Map<?, ?> _, Iterable<?> _, Iterator<?> _ -> args.itemsOf(value);
      case null, default ->
          throw PythonException.typeError(
              "'%s' object is not iterable".formatted(TypeNames.of(value)));
    };
  }
}
