package dev.tramontane.engine.action;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.library.ActionDefinition.AdHocAction;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.definition.DefinitionKind;
import dev.tramontane.engine.definition.DefinitionSaver;
import dev.tramontane.engine.definition.DefinitionStore;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.definition.StoredDefinition;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.issue.Issue;
import dev.tramontane.language.document.DocumentKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The actions in Java together with the ad-hoc ones in a {@link DefinitionStore}. */
public final class StoredActions implements Actions {

  private final ActionRegistry registry;
  private final DefinitionStore store;
  private final DefinitionSaver saver;
  private final Library catalog;

  public StoredActions(
      ActionRegistry registry, DefinitionStore store, DefinitionSaver saver, Library catalog) {
    this.registry = registry;
    this.store = store;
    this.saver = saver;
    this.catalog = catalog;
  }

  @Override
  public List<ActionView> create(String text, SaveOptions options) {
    return views(saver.createAll(DefinitionKind.ACTION, text, options));
  }

  @Override
  public List<ActionView> update(String text, SaveOptions options) {
    return views(saver.updateAll(DefinitionKind.ACTION, text, options));
  }

  @Override
  public ActionView update(String identifier, String text, SaveOptions options) {
    return view(saver.updateOne(DefinitionKind.ACTION, identifier, text, options));
  }

  @Override
  public ActionView action(String identifier, String namespace) {
    return registry
        .find(identifier)
        .map(action -> ActionViews.of(action.schema()))
        .or(() -> store.find(DefinitionKind.ACTION, identifier, namespace).map(this::view))
        .orElseThrow(() -> notFound(identifier, namespace));
  }

  @Override
  public Page<ActionView> actions(ListQuery query) {
    return ActionList.page(all(), query);
  }

  @Override
  public List<ActionView> all() {
    var standard = registry.schemas().stream().map(ActionViews::of);
    var adHoc = store.all(DefinitionKind.ACTION).stream().map(this::view);
    return Stream.concat(standard, adHoc)
        .sorted(Comparator.comparing(ActionView::name).thenComparing(ActionView::namespace))
        .toList();
  }

  @Override
  public void delete(String identifier, String namespace) {
    if (registry.find(identifier).isPresent()) {
      throw notFound(identifier, namespace);
    }
    saver.delete(DefinitionKind.ACTION, identifier, namespace);
  }

  @Override
  public List<Issue> check(String text) {
    return saver.read(text, DocumentKind.ACTIONS).issues();
  }

  private List<ActionView> views(List<StoredDefinition> stored) {
    return stored.stream().map(this::view).toList();
  }

  private ActionView view(StoredDefinition stored) {
    var parameters =
        catalog
            .action(stored.name(), stored.namespace())
            .filter(AdHocAction.class::isInstance)
            .map(action -> ((AdHocAction) action).model().input())
            .orElse(List.of());
    return ActionViews.of(stored, parameters);
  }

  private static EngineException notFound(String identifier, String namespace) {
    return EngineException.notFound(
        "action-not-found",
        "Action not found [name=%s, namespace=%s]".formatted(identifier, namespace),
        "Check the name and the namespace, or create the action first.");
  }
}
