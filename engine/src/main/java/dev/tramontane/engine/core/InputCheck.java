package dev.tramontane.engine.core;

import dev.tramontane.language.model.InputParameter;
import dev.tramontane.value.FrozenMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares given input with declared parameters. */
final class InputCheck {

  private InputCheck() {}

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

  static Optional<String> problem(
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
  static FrozenMap withDefaults(List<InputParameter> parameters, FrozenMap input) {
    var filled = input;
    for (var parameter : parameters) {
      if (!parameter.required() && !input.containsKey(parameter.name())) {
        filled = filled.with(parameter.name(), parameter.defaultValue());
      }
    }
    return filled;
  }
}
