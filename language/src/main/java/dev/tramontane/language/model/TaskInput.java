package dev.tramontane.language.model;

import dev.tramontane.value.FrozenMap;

/** The input of a task, before evaluation. */
public sealed interface TaskInput {

  /** A map of templates, inline parameters merged in. */
  record NamedInput(FrozenMap parameters) implements TaskInput {}

  /** One expression that must evaluate to a map. */
  record WholeInput(String expression) implements TaskInput {}
}
