package dev.tramontane.engine.action;

import dev.tramontane.value.FrozenMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of an action.
 *
 * @param input as given, defaults not filled in; names are checked already
 */
public record ActionInvocation(FrozenMap input, ActionContext context) {

  /** A parameter as given, or its default. */
  public @Nullable Object value(ActionDescriptor descriptor, String name) {
    return input.containsKey(name)
        ? input.get(name)
        : descriptor.parameter(name).map(ActionParameter::defaultValue).orElse(null);
  }

  /** A parameter as given if it is not null. */
  public Optional<Object> given(String name) {
    return Optional.ofNullable(input.get(name));
  }
}
