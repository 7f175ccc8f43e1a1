package dev.tramontane.engine.core.library;

import dev.tramontane.value.FrozenMap;
import java.util.Optional;

/**
 * Finds definitions. Lookups must answer without delay and the same for the duration of one
 * decision; the answers should be cached, as the derived {@link WorkflowGraph} is not free.
 */
public interface Library {

  /**
   * The current definition of a workflow.
   *
   * @param nameOrId qualified name, or for a root its id as text
   * @param namespace is tried first, the default namespace {@code ""} second
   */
  Optional<WorkflowDefinition> workflow(String nameOrId, String namespace);

  /**
   * The workflow of that name in the text that an execution runs.
   *
   * @throws IllegalStateException if the text is not stored: texts in use are never deleted
   */
  WorkflowGraph running(String definitionHash, String qualifiedName);

  /**
   * The current definition of an action.
   *
   * @param namespace is tried first, the default namespace {@code ""} second
   */
  Optional<ActionDefinition> action(String name, String namespace);

  /** The variables of a stored environment. */
  Optional<FrozenMap> environment(String name);
}
