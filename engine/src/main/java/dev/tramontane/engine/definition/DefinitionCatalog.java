package dev.tramontane.engine.definition;

import dev.tramontane.engine.core.library.ActionDefinition;
import dev.tramontane.engine.core.library.ActionDefinition.AdHocAction;
import dev.tramontane.engine.core.library.ActionDefinition.StandardAction;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.library.WorkflowDefinition;
import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.engine.definition.DefinitionStore.CatalogEntry;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.value.FrozenMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What runs look up, from memory: the names of all definitions as of the last commit, and parsed
 * texts. A lookup sees one snapshot; a refresh swaps in the next. Safe for many threads.
 */
public final class DefinitionCatalog implements Library {

  private final DefinitionStore store;
  private final Map<String, StandardAction> standardActions;
  private final Function<String, Optional<FrozenMap>> environments;
  private final ParsedTexts texts;
  private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of());

  /**
   * @param standardActions actions in Java by name; they come before ad-hoc ones
   * @param environments finds the variables of a stored environment
   */
  public DefinitionCatalog(
      DefinitionStore store,
      Map<String, StandardAction> standardActions,
      Function<String, Optional<FrozenMap>> environments) {
    this.store = store;
    this.standardActions = Map.copyOf(standardActions);
    this.environments = environments;
    this.texts = new ParsedTexts(new DefinitionReader(ExpressionChecker.NONE), store::text);
    refresh();
  }

  /** Reads all names anew; a reader sees the old or the new ones, never a mix. */
  public synchronized void refresh() {
    snapshot = Snapshot.of(store);
  }

  @Override
  public Optional<WorkflowDefinition> workflow(String nameOrId, String namespace) {
    return snapshot
        .named(DefinitionKind.WORKFLOW, nameOrId, namespace)
        .or(() -> byId(nameOrId))
        .map(this::workflow);
  }

  private Optional<CatalogEntry> byId(String text) {
    try {
      return snapshot.workflow(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private WorkflowDefinition workflow(CatalogEntry entry) {
    return new WorkflowDefinition(
        entry.id(),
        entry.name(),
        entry.namespace(),
        entry.sourceHash(),
        running(entry.sourceHash(), entry.name()));
  }

  @Override
  public WorkflowGraph running(String definitionHash, String qualifiedName) {
    return texts
        .workflow(definitionHash, qualifiedName)
        .orElseThrow(() ->
            new IllegalStateException(
                "Expected the workflow '%s' in the text %s, but it is not there"
                    .formatted(qualifiedName, definitionHash)));
  }

  @Override
  public Optional<ActionDefinition> action(String name, String namespace) {
    var standard = Optional.<ActionDefinition>ofNullable(standardActions.get(name));
    return standard.or(
        () -> snapshot.named(DefinitionKind.ACTION, name, namespace).flatMap(this::adHoc));
  }

  private Optional<ActionDefinition> adHoc(CatalogEntry entry) {
    return texts
        .action(entry.sourceHash(), entry.name())
        .map(model -> new AdHocAction(entry.name(), entry.namespace(), model));
  }

  @Override
  public Optional<FrozenMap> environment(String name) {
    return environments.apply(name);
  }

  /** The names at one moment. */
  private record Snapshot(Map<Key, CatalogEntry> byName, Map<UUID, CatalogEntry> workflows) {

    private record Key(DefinitionKind kind, String name, String namespace) {}

    static Snapshot of(DefinitionStore store) {
      var byName = new HashMap<Key, CatalogEntry>();
      var workflows = new HashMap<UUID, CatalogEntry>();
      for (var entry : store.catalog()) {
        byName.put(new Key(entry.kind(), entry.name(), entry.namespace()), entry);
        if (entry.kind() == DefinitionKind.WORKFLOW) {
          workflows.put(entry.id(), entry);
        }
      }
      return new Snapshot(byName, workflows);
    }

    /** In the namespace, else in the default one. */
    Optional<CatalogEntry> named(DefinitionKind kind, String name, String namespace) {
      return Stream.of(namespace, "")
          .flatMap(each -> Optional.ofNullable(byName.get(new Key(kind, name, each))).stream())
          .findFirst();
    }

    Optional<CatalogEntry> workflow(UUID id) {
      return Optional.ofNullable(workflows.get(id));
    }
  }
}
