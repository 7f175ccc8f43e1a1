package dev.tramontane.engine.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an action is called, takes and does.
 *
 * @param typeName how messages call it: Mistral's class for the actions that Mistral has
 * @param documentation what it does, in sentences
 * @param asynchronous whether somebody outside reports the result
 * @param arbitraryParameters whether it takes parameters that are not listed
 * @param pure whether it has no side effect and takes no time
 * @param repeatable whether it may be run again after a crash without harm
 */
public record ActionDescriptor(
    String name,
    String typeName,
    List<ActionParameter> parameters,
    String documentation,
    boolean asynchronous,
    boolean arbitraryParameters,
    boolean pure,
    boolean repeatable) {

  public ActionDescriptor {
    parameters = List.copyOf(parameters);
  }

  public Optional<ActionParameter> parameter(String parameterName) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(parameterName))
        .findFirst();
  }

  /** The parameters as text, as the REST API shows them: {@code output, delay=0}. */
  public String inputText() {
    return parameters.stream().map(ActionParameter::text).collect(Collectors.joining(", "));
  }
}
