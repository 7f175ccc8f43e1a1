package dev.tramontane.engine.definition;

import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Keeps definitions and the texts that run. Safe for many threads. */
public interface DefinitionStore {

  /**
   * @param identifier name, looked for in exactly this namespace, or id
   */
  Optional<StoredDefinition> find(DefinitionKind kind, String identifier, String namespace);

  Page<StoredDefinition> list(DefinitionKind kind, ListQuery query);

  /** All of a kind, sorted by name. */
  List<StoredDefinition> all(DefinitionKind kind);

  /** Everything that a run can look up, without texts. */
  List<CatalogEntry> catalog();

  /** A text that runs, or did once. */
  Optional<String> text(String hash);

  /** Makes changes, all of them or none. */
  <T> T change(Function<Changes, T> work);

  /** What can be done within one change. */
  interface Changes {

    /** Like the store's, and nobody else changes what is found before this change ends. */
    Optional<StoredDefinition> find(DefinitionKind kind, String identifier, String namespace);

    /** Whether the definition was inserted; not if its name exists. */
    boolean insert(StoredDefinition definition);

    /** Whether the definition was replaced; not if its new name belongs to another one. */
    boolean replace(StoredDefinition definition);

    void delete(UUID id);

    /** Keeps a text for as long as anything may run it. */
    void keepText(String hash, String text);
  }

  /** A definition that a run can look up. */
  record CatalogEntry(
      UUID id, DefinitionKind kind, String name, String namespace, String sourceHash) {}
}
