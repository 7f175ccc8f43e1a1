package dev.tramontane.engine.action;

import dev.tramontane.engine.core.library.ActionDefinition.Parameters;
import dev.tramontane.engine.core.library.ActionDefinition.StandardAction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The actions in Java, by name. Immutable. */
public final class ActionRegistry {

  private final TreeMap<String, Action> actions = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if two of them have the same name
   */
  public ActionRegistry(Collection<? extends Action> actions) {
    for (var action : actions) {
      var other = this.actions.put(action.descriptor().name(), action);
      if (other != null) {
        throw new IllegalArgumentException(
            "Expected one action called '%s', but found %s and %s"
                .formatted(action.descriptor().name(), other, action));
      }
    }
  }

  public Optional<Action> find(String name) {
    return Optional.ofNullable(actions.get(name));
  }

  /** All of them, sorted by name. */
  public List<ActionDescriptor> descriptors() {
    return actions.values().stream().map(Action::descriptor).toList();
  }

  /** What a decision needs to know of each, by name. */
  public Map<String, StandardAction> definitions() {
    return descriptors().stream()
        .collect(Collectors.toUnmodifiableMap(ActionDescriptor::name, ActionRegistry::definition));
  }

  private static StandardAction definition(ActionDescriptor descriptor) {
    return new StandardAction(
        descriptor.name(),
        descriptor.typeName(),
        descriptor.arbitraryParameters() ? Optional.empty() : Optional.of(parameters(descriptor)),
        descriptor.asynchronous(),
        descriptor.pure(),
        descriptor.repeatable());
  }

  private static Parameters parameters(ActionDescriptor descriptor) {
    Predicate<ActionParameter> required = ActionParameter::required;
    return new Parameters(
        names(descriptor, required).collect(Collectors.toSet()),
        names(descriptor, required.negate()).collect(Collectors.toSet()));
  }

  private static Stream<String> names(
      ActionDescriptor descriptor, Predicate<ActionParameter> which) {
    return descriptor.parameters().stream().filter(which).map(ActionParameter::name);
  }
}
