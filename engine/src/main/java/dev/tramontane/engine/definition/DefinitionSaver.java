package dev.tramontane.engine.definition;

import dev.tramontane.engine.core.state.Ticks;
import dev.tramontane.engine.definition.DefinitionStore.Changes;
import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads, checks and saves definition texts of all kinds, and renews the catalog after every commit.
 * Safe for many threads.
 */
public final class DefinitionSaver {

  private final DefinitionStore store;
  private final DefinitionReader reader;
  private final DefinitionCatalog catalog;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public DefinitionSaver(
      DefinitionStore store,
      DefinitionReader reader,
      DefinitionCatalog catalog,
      InstantSource clock) {
    this.store = store;
    this.reader = reader;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** Everything that can be read from a text, right or wrong. */
  public DefinitionDocument read(String text, DocumentKind kind) {
    return reader.read(text, kind);
  }

  /** Saves every definition of a list text as a new one. */
  public List<StoredDefinition> createAll(DefinitionKind kind, String text, SaveOptions options) {
    return save(changes -> each(drafts(kind, text), options, changes, this::create));
  }

  /** Replaces by name every definition of a list text. */
  public List<StoredDefinition> updateAll(DefinitionKind kind, String text, SaveOptions options) {
    return save(changes -> each(drafts(kind, text), options, changes, this::update));
  }

  /** Saves every definition of a list text, those that exist and those that do not. */
  List<StoredDefinition> saveAll(DefinitionKind kind, String text, SaveOptions options) {
    return save(changes -> each(drafts(kind, text), options, changes, this::createOrReplace));
  }

  /** Replaces one definition, which may get another name thereby. */
  public StoredDefinition updateOne(
      DefinitionKind kind, String identifier, String text, SaveOptions options) {
    var drafts = drafts(kind, text);
    if (drafts.size() != 1) {
      throw DefinitionProblems.moreThanOne(kind, identifier);
    }
    return save(changes -> {
      var old = found(changes, kind, identifier, options);
      return replace(new Saving(changes, options), drafts.getFirst(), old);
    });
  }

  StoredDefinition createWorkbook(String text, SaveOptions options) {
    return saveWorkbook(text, options, this::create);
  }

  StoredDefinition updateWorkbook(String text, SaveOptions options) {
    return saveWorkbook(text, options, this::update);
  }

  public void delete(DefinitionKind kind, String identifier, String namespace) {
    save(changes -> {
      var found =
          changes
              .find(kind, identifier, namespace)
              .orElseThrow(() -> DefinitionProblems.notFound(kind, identifier, namespace));
      changes.delete(found.id());
      return found;
    });
  }

  private StoredDefinition saveWorkbook(
      String text, SaveOptions options, BiFunction<Saving, DefinitionDraft, StoredDefinition> how) {
    var document = valid(text, DocumentKind.WORKBOOK);
    var model = document.workbook().orElseThrow();
    var parts =
        new SaveOptions(options.namespace(), options.scope(), Optional.empty(), Optional.empty());
    return save(changes -> {
      var saving = new Saving(changes, options);
      var workbook = how.apply(saving, DefinitionDraft.workbook(document, model));
      each(DefinitionDraft.actions(document), parts, changes, this::createOrReplace);
      each(DefinitionDraft.workflows(document), parts, changes, this::createOrReplace);
      return workbook;
    });
  }

  private List<DefinitionDraft> drafts(DefinitionKind kind, String text) {
    var document = valid(text, kind.documentKind());
    return switch (kind) {
      case WORKFLOW -> DefinitionDraft.workflows(document);
      case ACTION -> DefinitionDraft.actions(document);
      case WORKBOOK -> throw new IllegalArgumentException("Expected a list of definitions");
    };
  }

  private DefinitionDocument valid(String text, DocumentKind kind) {
    var document = reader.read(text, kind);
    if (!document.isValid()) {
      throw new InvalidDefinitionException(document.issues());
    }
    return document;
  }

  private <T> T save(Function<Changes, T> work) {
    var saved = store.change(work);
    catalog.refresh();
    return saved;
  }

  /** One change in the making. */
  private record Saving(Changes changes, SaveOptions options) {}

  private static List<StoredDefinition> each(
      List<DefinitionDraft> drafts,
      SaveOptions options,
      Changes changes,
      BiFunction<Saving, DefinitionDraft, StoredDefinition> how) {
    var saving = new Saving(changes, options);
    var saved = new ArrayList<StoredDefinition>();
    drafts.forEach(draft -> saved.add(how.apply(saving, draft)));
    return saved;
  }

  private StoredDefinition create(Saving saving, DefinitionDraft draft) {
    var now = clock.instant();
    var created = draft.created(newId(now.toEpochMilli()), saving.options(), now);
    saving.changes().keepText(created.sourceHash(), draft.source());
    if (!saving.changes().insert(created)) {
      throw DefinitionProblems.duplicate(created);
    }
    return created;
  }

  private StoredDefinition update(Saving saving, DefinitionDraft draft) {
    return replace(
        saving, draft, found(saving.changes(), draft.kind(), draft.name(), saving.options()));
  }

  private StoredDefinition createOrReplace(Saving saving, DefinitionDraft draft) {
    return saving
        .changes()
        .find(draft.kind(), draft.name(), saving.options().namespace())
        .map(old -> replace(saving, draft, old))
        .orElseGet(() -> create(saving, draft));
  }

  private StoredDefinition replace(Saving saving, DefinitionDraft draft, StoredDefinition old) {
    saving
        .options()
        .expectedVersion()
        .filter(expected -> expected != old.version())
        .ifPresent(expected -> {
          throw DefinitionProblems.changedMeanwhile(old, expected);
        });
    saving
        .options()
        .expectedSource()
        .filter(expected -> !expected.equals(old.sourceHash()))
        .ifPresent(_ -> {
          throw DefinitionProblems.savedWithAnotherText(old);
        });
    var changed = draft.replacing(old, saving.options(), clock.instant());
    saving.changes().keepText(changed.sourceHash(), draft.source());
    if (!saving.changes().replace(changed)) {
      throw DefinitionProblems.duplicate(changed);
    }
    return changed;
  }

  private static StoredDefinition found(
      Changes changes, DefinitionKind kind, String identifier, SaveOptions options) {
    return changes
        .find(kind, identifier, options.namespace())
        .orElseThrow(() -> DefinitionProblems.notFound(kind, identifier, options.namespace()));
  }

  private UUID newId(long millis) {
    return Ticks.id(Ticks.ofMillis(millis), random.nextLong());
  }
}
