package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.library.ActionDefinition;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.library.WorkflowDefinition;
import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.value.FrozenMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** The workflows of one text and some actions; can be told to have a bug. */
final class FixedLibrary implements Library {

  private final Map<String, ? extends ActionDefinition> actions;
  private final String text;
  private final AtomicBoolean broken = new AtomicBoolean();

  FixedLibrary(String text, Map<String, ? extends ActionDefinition> actions) {
    this.text = text;
    this.actions = actions;
  }

  /** The next lookup of a running workflow fails. */
  void breakOnce() {
    broken.set(true);
  }

  @Override
  public Optional<WorkflowDefinition> workflow(String nameOrId, String namespace) {
    return find(nameOrId)
        .map(graph -> new WorkflowDefinition(new UUID(0, 1), nameOrId, "", "hash", graph));
  }

  @Override
  public WorkflowGraph running(String definitionHash, String qualifiedName) {
    if (broken.compareAndSet(true, false)) {
      throw new IllegalStateException("a bug");
    }
    return find(qualifiedName).orElseThrow();
  }

  private Optional<WorkflowGraph> find(String name) {
    return new DefinitionReader(ExpressionChecker.NONE)
        .read(text, DocumentKind.WORKFLOWS).workflows().stream()
            .filter(model -> model.name().equals(name))
            .findFirst()
            .map(WorkflowGraph::of);
  }

  @Override
  public Optional<ActionDefinition> action(String name, String namespace) {
    return Optional.ofNullable(actions.get(name));
  }

  @Override
  public Optional<FrozenMap> environment(String name) {
    return Optional.empty();
  }
}
