package dev.tramontane.engine.core.library;

import dev.tramontane.language.model.ActionModel;
import java.util.Optional;
import java.util.Set;

/** An action that a task can call. */
public sealed interface ActionDefinition {

  String name();

  /**
   * An action in Java.
   *
   * @param typeName how messages call it, for example {@code EchoAction}
   * @param parameters its parameters; empty if it takes any
   * @param asynchronous whether somebody outside reports the result
   * @param immediate whether it is pure and takes no time
   * @param repeatable whether it may be run again after a crash without harm
   */
  record StandardAction(
      String name,
      String typeName,
      Optional<Parameters> parameters,
      boolean asynchronous,
      boolean immediate,
      boolean repeatable)
      implements ActionDefinition {}

  /**
   * An action made of another one.
   *
   * @param namespace where it is stored; its base is looked up there
   */
  record AdHocAction(String name, String namespace, ActionModel model)
      implements ActionDefinition {}

  /** Names of the parameters that an action needs and of those that it takes. */
  record Parameters(Set<String> required, Set<String> optional) {

    public Parameters {
      required = Set.copyOf(required);
      optional = Set.copyOf(optional);
    }
  }
}
