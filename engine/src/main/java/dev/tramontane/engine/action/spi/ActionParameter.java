package dev.tramontane.engine.action.spi;

import dev.tramontane.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an action.
 *
 * @param defaultValue what holds if an optional parameter is not given; has a JSON form
 * @param type for people and forms; the engine does not enforce it
 */
public record ActionParameter(
    String name,
    boolean required,
    @Nullable Object defaultValue,
    ValueType type,
    String documentation) {

  public ActionParameter {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Expected a parameter with a name, but found none");
    }
    defaultValue = Values.freeze(defaultValue);
  }

  public static ActionParameter required(String name, ValueType type, String documentation) {
    return new ActionParameter(name, true, null, type, documentation);
  }

  public static ActionParameter optional(
      String name, ValueType type, @Nullable Object defaultValue, String documentation) {
    return new ActionParameter(name, false, defaultValue, type, documentation);
  }
}
