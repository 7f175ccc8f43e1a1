package dev.tramontane.expression.python;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys, values or items of a dict; keys and items behave as sets, values do not. */
public record DictView(Kind kind, Map<?, ?> map) implements Iterable<@Nullable Object> {

  /** Which part of each entry the view shows. */
  public enum Kind {
    KEYS,
    VALUES,
    ITEMS
  }

  public boolean isSetLike() {
    return kind != Kind.VALUES;
  }

  public int size() {
    return map.size();
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    var entries = map.entrySet().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public @Nullable Object next() {
        return show(entries.next());
      }
    };
  }

  private @Nullable Object show(Map.Entry<?, ?> entry) {
    return switch (kind) {
      case KEYS -> entry.getKey();
      case VALUES -> entry.getValue();
      case ITEMS -> PythonTuple.of(entry.getKey(), entry.getValue());
    };
  }
}
