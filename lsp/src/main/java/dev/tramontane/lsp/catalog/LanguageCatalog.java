package dev.tramontane.lsp.catalog;

import java.util.Collection;
import java.util.Optional;

/**
 * The actions and workflows that a definition may name. Asked on the typing path: implementations
 * answer from memory, at once, and may be called by many threads.
 */
public interface LanguageCatalog {

  Collection<Callable> actions();

  Collection<Callable> workflows();

  default Optional<Callable> action(String name) {
    return find(actions(), name);
  }

  default Optional<Callable> workflow(String name) {
    return find(workflows(), name);
  }

  private static Optional<Callable> find(Collection<Callable> known, String name) {
    return known.stream().filter(callable -> callable.name().equals(name)).findFirst();
  }
}
