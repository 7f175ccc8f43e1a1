package dev.tramontane.engine.action;

import dev.tramontane.engine.definition.InputText;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an action.
 *
 * @param defaultValue frozen; what holds if an optional parameter is not given
 * @param type for people and forms
 */
public record ActionParameter(
    String name, boolean required, @Nullable Object defaultValue, Type type, String documentation) {

  /** What a parameter usually holds. */
  public enum Type {
    ANY,
    TEXT,
    NUMBER,
    BOOLEAN,
    MAP,
    LIST
  }

  public static ActionParameter required(String name, Type type, String documentation) {
    return new ActionParameter(name, true, null, type, documentation);
  }

  public static ActionParameter optional(
      String name, Type type, @Nullable Object defaultValue, String documentation) {
    return new ActionParameter(name, false, defaultValue, type, documentation);
  }

  String text() {
    return required ? name : name + "=" + InputText.defaultText(defaultValue);
  }
}
