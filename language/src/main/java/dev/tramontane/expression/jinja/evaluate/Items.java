package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Bytes;
import dev.tramontane.expression.jinja.object.Changes;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonRange;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Goes through the items of values as this evaluation sees them; each costs a step. */
final class Items {

  private final Changes changes;
  private final Meter meter;

  Items(Changes changes, Meter meter) {
    this.changes = changes;
    this.meter = meter;
  }

  Iterator<@Nullable Object> of(@Nullable Object value) {
    return find(value)
        .orElseThrow(() ->
            PythonException.typeError(
                "'%s' object is not iterable".formatted(TypeNames.of(value))));
  }

  boolean has(@Nullable Object value) {
    return find(value).isPresent();
  }

  private Optional<Iterator<@Nullable Object>> find(@Nullable Object value) {
    return switch (changes.current(value)) {
      case null -> Optional.empty();
      case Undefined undefined -> none(undefined);
      case String text -> Optional.of(characters(text));
      case Markup markup -> Optional.of(characters(markup.text()));
      case List<?> list -> Optional.of(new ListItems(list));
      case Bytes bytes -> Optional.of(paid(bytes.units().iterator(), unit -> unit));
      case Map<?, ?> map -> Optional.of(paid(map.keySet().iterator(), key -> key));
      case DictView view -> Optional.of(view(view));
      case PythonRange range -> Optional.of(paid(range.iterator(), item -> item));
      case Set<?> set -> Optional.of(paid(set.iterator(), item -> item));
      case Iterator<?> items -> Optional.of(paid(items, changes::own));
      default -> Optional.empty();
    };
  }

  private static Optional<Iterator<@Nullable Object>> none(Undefined undefined) {
    Undefined.refuseStrict(undefined);
    return Optional.of(Collections.emptyIterator());
  }

  private Iterator<@Nullable Object> characters(String text) {
    return paid(text.codePoints().iterator(), c -> Character.toString((int) (Integer) nonNull(c)));
  }

  private static Object nonNull(@Nullable Object value) {
    return java.util.Objects.requireNonNull(value);
  }

  private Iterator<@Nullable Object> view(DictView view) {
    var map = view.map();
    UnaryOperator<@Nullable Object> show =
        switch (view.kind()) {
          case KEYS -> key -> key;
          case VALUES -> key -> valueOf(map, key);
          case ITEMS -> key -> PythonTuple.of(key, valueOf(map, key));
        };
    return paid(map.keySet().iterator(), show);
  }

  private @Nullable Object valueOf(Map<?, ?> map, @Nullable Object key) {
    return changes.itemOf(map, String.valueOf(key), map.get(key));
  }

  private Iterator<@Nullable Object> paid(Iterator<?> items, UnaryOperator<@Nullable Object> show) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public @Nullable Object next() {
        meter.step();
        try {
          return show.apply(items.next());
        } catch (ConcurrentModificationException _) {
          throw new PythonException("RuntimeError", "dictionary changed size during iteration");
        }
      }
    };
  }

  /** By index, so that a list that grows meanwhile is gone through to its end. */
  private final class ListItems implements Iterator<@Nullable Object> {

    private final List<?> list;
    private int index;

    ListItems(List<?> list) {
      this.list = list;
    }

    @Override
    public boolean hasNext() {
      return index < list.size();
    }

    @Override
    public @Nullable Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      meter.step();
      var item = changes.itemOf(list, (long) index, list.get(index));
      index++;
      return item;
    }
  }
}
