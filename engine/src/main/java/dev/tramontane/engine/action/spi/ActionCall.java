package dev.tramontane.engine.action.spi;

import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of an action. The typed readers give a parameter as given, else its default, and refuse
 * what is of another type.
 *
 * @param input as given, defaults not filled in; names are checked already
 */
public record ActionCall(ActionSchema schema, FrozenMap input, ActionContext context) {

  /** A parameter as given, or its default. */
  public @Nullable Object value(String name) {
    return input.containsKey(name)
        ? input.get(name)
        : schema.parameter(name).map(ActionParameter::defaultValue).orElse(null);
  }

  /** A parameter, or its default, if that is not null. */
  public Optional<Object> given(String name) {
    return Optional.ofNullable(value(name));
  }

  /**
   * The parameter as a text.
   *
   * @throws ActionException if it is no text
   */
  public String text(String name) {
    return read(name, String.class, "a text");
  }

  /**
   * The parameter as a whole number.
   *
   * @throws ActionException if it is no whole number
   */
  public long number(String name) {
    return read(name, Long.class, "a whole number");
  }

  /**
   * The parameter as a yes or no.
   *
   * @throws ActionException if it is neither true nor false
   */
  public boolean truth(String name) {
    return read(name, Boolean.class, "true or false");
  }

  /**
   * The parameter as a map.
   *
   * @throws ActionException if it is no map
   */
  public FrozenMap map(String name) {
    return read(name, FrozenMap.class, "a map");
  }

  /**
   * The parameter as a list.
   *
   * @throws ActionException if it is no list
   */
  public FrozenList list(String name) {
    return read(name, FrozenList.class, "a list");
  }

  private <T> T read(String name, Class<T> type, String expected) {
    var value = value(name);
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw new ActionException(
        "Expected parameter '%s' to be %s, but found %s."
            .formatted(name, expected, value == null ? "null" : value.getClass().getSimpleName()));
  }
}
