package dev.tramontane.engine.action.std;

import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionParameter;
import java.util.List;

/** What kind an action of this package is. */
enum Traits {
  /** No side effect, no time. */
  PURE(false, true, true),
  /** Takes time, but may be run again. */
  SLOW(false, false, true),
  /** Its result comes from outside. */
  ASYNCHRONOUS(true, false, true);

  private static final String MISTRAL_MODULE = "mistral.actions.std_actions.";

  private final boolean asynchronous;
  private final boolean pure;
  private final boolean repeatable;

  Traits(boolean asynchronous, boolean pure, boolean repeatable) {
    this.asynchronous = asynchronous;
    this.pure = pure;
    this.repeatable = repeatable;
  }

  ActionDescriptor descriptor(
      String name, String type, String documentation, ActionParameter... parameters) {
    return new ActionDescriptor(
        name,
        MISTRAL_MODULE + type,
        List.of(parameters),
        documentation,
        asynchronous,
        false,
        pure,
        repeatable);
  }
}
