package dev.tramontane.engine.core;

import dev.tramontane.engine.core.library.ActionDefinition;
import dev.tramontane.engine.core.library.ActionDefinition.AdHocAction;
import dev.tramontane.engine.core.library.ActionDefinition.Parameters;
import dev.tramontane.engine.core.library.ActionDefinition.StandardAction;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.value.FrozenMap;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares given input with declared parameters (reference: engine.md section 13.1). Pure. */
public final class InputCheck {

  private static final String AD_HOC_CLASS = "mistral.actions.adhoc.AdHocAction";

  private InputCheck() {}

  /** What is wrong with the input of an action, in Mistral's words; empty if nothing is. */
  public static Optional<String> problem(ActionDefinition action, FrozenMap input) {
    return switch (action) {
      case StandardAction standard ->
          standard
              .parameters()
              .flatMap(known -> problem(standard.name(), standard.typeName(), known, input));
      case AdHocAction adHoc -> problem(adHoc.name(), AD_HOC_CLASS, adHoc.model().input(), input);
    };
  }

  private static Optional<String> problem(
      String name, String className, Parameters parameters, FrozenMap input) {
    var declared = new HashSet<>(parameters.required());
    declared.addAll(parameters.optional());
    var required = parameters.required().stream().sorted().toList();
    return problem(name, className, required, declared, input);
  }

  /**
   * What is wrong with {@code input}, in Mistral's words; empty if nothing is.
   *
   * @param className how Mistral calls the kind of the callee
   */
  static Optional<String> problem(
      String name, String className, List<InputParameter> parameters, FrozenMap input) {
    var declared = parameters.stream().map(InputParameter::name).toList();
    var required =
        parameters.stream().filter(InputParameter::required).map(InputParameter::name).toList();
    return problem(name, className, required, Set.copyOf(declared), input);
  }

  private static Optional<String> problem(
      String name,
      String className,
      Collection<String> required,
      Set<String> declared,
      FrozenMap input) {
    var missing = required.stream().filter(each -> !input.containsKey(each)).toList();
    var unexpected = input.keySet().stream().filter(each -> !declared.contains(each)).toList();
    if (missing.isEmpty() && unexpected.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Invalid input [name=%s, class=%s%s%s]"
            .formatted(name, className, part("missing", missing), part("unexpected", unexpected)));
  }

  private static String part(String label, List<String> names) {
    return names.isEmpty() ? "" : ", %s=%s".formatted(label, PythonLike.repr(names));
  }

  /** The input with the defaults of all parameters that are not given; taken literally. */
  public static FrozenMap withDefaults(List<InputParameter> parameters, FrozenMap input) {
    var filled = input;
    for (var parameter : parameters) {
      if (!parameter.required() && !input.containsKey(parameter.name())) {
        filled = filled.with(parameter.name(), parameter.defaultValue());
      }
    }
    return filled;
  }
}
