package dev.tramontane.language.call;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An action or a workflow that a task may call.
 *
 * @param documentation what it does, for people, as Markdown; empty if unknown
 */
public record Callable(String name, String documentation, List<Parameter> parameters) {

  public Callable {
    parameters = List.copyOf(parameters);
  }

  /** The call as it would be written: {@code std.echo(output, delay=0)}. */
  public String signature() {
    return parameters.stream()
        .map(Parameter::signature)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
