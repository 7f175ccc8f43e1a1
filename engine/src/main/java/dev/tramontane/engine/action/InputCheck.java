package dev.tramontane.engine.action;

import dev.tramontane.engine.core.library.ActionDefinition;
import dev.tramontane.engine.core.library.ActionDefinition.AdHocAction;
import dev.tramontane.engine.core.library.ActionDefinition.Parameters;
import dev.tramontane.engine.core.library.ActionDefinition.StandardAction;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.InputParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the names in an input with the parameters of an action, before it is started (reference:
 * engine.md section 13.1). Pure.
 */
public final class InputCheck {

  private static final String AD_HOC_TYPE = "mistral.actions.adhoc.AdHocAction";

  private InputCheck() {}

  /** Mistral's message for an input that does not fit, empty for one that does. */
  public static Optional<String> problem(
      ActionDefinition action, Map<String, ? extends @Nullable Object> input) {
    return switch (action) {
      case StandardAction standard ->
          standard
              .parameters()
              .flatMap(parameters ->
                  problem(standard.name(), standard.typeName(), parameters, input.keySet()));
      case AdHocAction adHoc ->
          problem(adHoc.name(), AD_HOC_TYPE, parameters(adHoc.model()), input.keySet());
    };
  }

  private static Parameters parameters(ActionModel model) {
    return new Parameters(names(model, true), names(model, false));
  }

  private static Set<String> names(ActionModel model, boolean required) {
    return model.input().stream()
        .filter(parameter -> parameter.required() == required)
        .map(InputParameter::name)
        .collect(Collectors.toSet());
  }

  private static Optional<String> problem(
      String name, String type, Parameters parameters, Collection<String> given) {
    var missing =
        parameters.required().stream().filter(required -> !given.contains(required)).sorted();
    var unexpected =
        given.stream()
            .filter(key -> !parameters.required().contains(key))
            .filter(key -> !parameters.optional().contains(key));
    var parts = new ArrayList<String>(List.of("name=" + name, "class=" + type));
    part("missing", missing).ifPresent(parts::add);
    part("unexpected", unexpected).ifPresent(parts::add);
    return parts.size() == 2
        ? Optional.empty()
        : Optional.of("Invalid input [%s]".formatted(String.join(", ", parts)));
  }

  private static Optional<String> part(String label, Stream<String> names) {
    var quoted = names.map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    return quoted.isEmpty() ? Optional.empty() : Optional.of("%s=[%s]".formatted(label, quoted));
  }
}
