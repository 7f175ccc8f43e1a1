package dev.tramontane.engine.core;

import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.discovery.DiscoveredActions;
import dev.tramontane.engine.core.library.ActionDefinition;
import dev.tramontane.engine.core.library.ActionDefinition.AdHocAction;
import dev.tramontane.engine.core.library.ActionDefinition.StandardAction;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.library.WorkflowDefinition;
import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.value.FrozenMap;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Definitions in memory, with the standard actions. */
public final class MemoryLibrary implements Library {

  private static final DefinitionReader READER = new DefinitionReader(ExpressionChecker.NONE);

  private final ActionRegistry registry =
      new ActionRegistry(DiscoveredActions.onClassPath().actions());
  private final Map<String, StandardAction> standardActions = registry.definitions();
  private final Map<Key, WorkflowDefinition> workflows = new HashMap<>();
  private final Map<Key, ActionDefinition> actions = new HashMap<>();
  private final Map<String, WorkflowGraph> running = new HashMap<>();
  private final Map<String, FrozenMap> environments = new HashMap<>();

  private record Key(String name, String namespace) {}

  public ActionRegistry registry() {
    return registry;
  }

  /** Stores everything that a text defines in the default namespace. */
  public void save(String text) {
    save(READER.read(text), "");
  }

  /** Stores everything that a text of one kind defines. */
  public void save(String text, DocumentKind kind, String namespace) {
    save(READER.read(text, kind), namespace);
  }

  private void save(DefinitionDocument document, String namespace) {
    document
        .firstError()
        .ifPresent(issue -> {
          throw new IllegalArgumentException(issue.toString());
        });
    document.workflows().forEach(workflow -> save(workflow, document.text(), namespace));
    document.actions().forEach(action -> save(action, namespace));
  }

  private void save(WorkflowModel workflow, String text, String namespace) {
    var name = workflow.qualifiedName();
    var key = new Key(name, namespace);
    var graph = WorkflowGraph.of(workflow);
    var hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    var id = UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
    workflows.put(key, new WorkflowDefinition(id, name, namespace, hash, graph));
    running.put(hash + name, graph);
  }

  private void save(ActionModel action, String namespace) {
    var name = action.qualifiedName();
    actions.put(new Key(name, namespace), new AdHocAction(name, namespace, action));
  }

  public void saveEnvironment(String name, FrozenMap variables) {
    environments.put(name, variables);
  }

  @Override
  public Optional<WorkflowDefinition> workflow(String nameOrId, String namespace) {
    return Optional.ofNullable(workflows.get(new Key(nameOrId, namespace)))
        .or(() -> Optional.ofNullable(workflows.get(new Key(nameOrId, ""))))
        .or(() ->
            workflows.values().stream()
                .filter(each -> each.id().toString().equals(nameOrId))
                .findFirst());
  }

  @Override
  public WorkflowGraph running(String definitionHash, String qualifiedName) {
    var graph = running.get(definitionHash + qualifiedName);
    if (graph == null) {
      throw new IllegalStateException("Expected the text of '%s'".formatted(qualifiedName));
    }
    return graph;
  }

  @Override
  public Optional<ActionDefinition> action(String name, String namespace) {
    return Optional.ofNullable(actions.get(new Key(name, namespace)))
        .or(() -> Optional.ofNullable(actions.get(new Key(name, ""))))
        .or(() -> Optional.ofNullable(standardActions.get(name)));
  }

  @Override
  public Optional<FrozenMap> environment(String name) {
    return Optional.ofNullable(environments.get(name));
  }
}
