package dev.tramontane.engine.boot;

import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.action.StoredActions;
import dev.tramontane.engine.boot.jooq.Stores;
import dev.tramontane.engine.definition.DefinitionCatalog;
import dev.tramontane.engine.definition.DefinitionSaver;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.StoredDefinitions;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.engine.environment.StoredEnvironments;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.language.document.DefinitionReader;
import java.time.InstantSource;

/** The services around what is written, and the catalog in which runs look it up. */
record LibraryServices(
    Definitions definitions,
    Actions actions,
    Environments environments,
    DefinitionCatalog catalog) {

  static LibraryServices of(
      Stores stores, ActionRegistry registry, Expressions expressions, InstantSource clock) {
    var environments = new StoredEnvironments(stores.environments(), clock);
    var store = stores.definitions();
    var catalog = new DefinitionCatalog(store, registry.definitions(), environments::variables);
    var reader = new DefinitionReader(expressions::check);
    var saver = new DefinitionSaver(store, reader, catalog, clock);
    return new LibraryServices(
        new StoredDefinitions(store, saver),
        new StoredActions(registry, store, saver, catalog),
        environments,
        catalog);
  }
}
