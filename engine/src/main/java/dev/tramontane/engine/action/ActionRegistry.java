package dev.tramontane.engine.action;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionParameter;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
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

  private final TreeMap<String, RegisteredAction> actions = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if two of them have the same name
   */
  public ActionRegistry(Collection<? extends Action> actions) {
    for (var action : actions) {
      var registered = RegisteredAction.of(action);
      var other = this.actions.put(registered.schema().name(), registered);
      if (other != null) {
        throw new IllegalArgumentException(
            "Expected one action called '%s', but found %s and %s"
                .formatted(registered.schema().name(), other.action(), action));
      }
    }
  }

  public Optional<RegisteredAction> find(String name) {
    return Optional.ofNullable(actions.get(name));
  }

  /** All of them, sorted by name. */
  public List<ActionSchema> schemas() {
    return actions.values().stream().map(RegisteredAction::schema).toList();
  }

  /** What a decision needs to know of each, by name. */
  public Map<String, StandardAction> definitions() {
    return actions.values().stream()
        .map(ActionRegistry::definition)
        .collect(Collectors.toUnmodifiableMap(StandardAction::name, definition -> definition));
  }

  private static StandardAction definition(RegisteredAction action) {
    var schema = action.schema();
    return new StandardAction(
        schema.name(),
        schema.typeName(),
        schema.is(Trait.OPEN) ? Optional.empty() : Optional.of(parameters(schema)),
        schema.is(Trait.ASYNCHRONOUS),
        action.isPure(),
        schema.is(Trait.REPEATABLE));
  }

  private static Parameters parameters(ActionSchema schema) {
    Predicate<ActionParameter> required = ActionParameter::required;
    return new Parameters(
        names(schema, required).collect(Collectors.toSet()),
        names(schema, required.negate()).collect(Collectors.toSet()));
  }

  private static Stream<String> names(ActionSchema schema, Predicate<ActionParameter> which) {
    return schema.parameters().stream().filter(which).map(ActionParameter::name);
  }
}
