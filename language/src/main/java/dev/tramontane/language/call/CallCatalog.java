package dev.tramontane.language.call;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The actions and workflows that a definition may name, beyond its own. Asked on the typing path:
 * implementations answer from memory, at once, and may be called by many threads.
 */
public interface CallCatalog {

  /** Knows nothing, and so finds nothing missing. */
  CallCatalog NONE =
      new CallCatalog() {
        @Override
        public Collection<Callable> actions() {
          return List.of();
        }

        @Override
        public Collection<Callable> workflows() {
          return List.of();
        }

        @Override
        public boolean lacksAction(String name) {
          return false;
        }

        @Override
        public boolean lacksWorkflow(String name) {
          return false;
        }
      };

  Collection<Callable> actions();

  Collection<Callable> workflows();

  /** Whether there is certainly no such action; false where the catalog cannot tell. */
  boolean lacksAction(String name);

  /** Whether there is certainly no such workflow; false where the catalog cannot tell. */
  boolean lacksWorkflow(String name);

  /**
   * Has {@code listener} called whenever the catalog has changed, by any thread, until the result
   * is closed. A catalog that never changes never calls it.
   */
  default Watch watch(Runnable listener) {
    return () -> {};
  }

  default Optional<Callable> action(String name) {
    return find(actions(), name);
  }

  default Optional<Callable> workflow(String name) {
    return find(workflows(), name);
  }

  private static Optional<Callable> find(Collection<Callable> known, String name) {
    return known.stream().filter(callable -> callable.name().equals(name)).findFirst();
  }

  /** Somebody who is told of changes; closing it ends that. */
  @FunctionalInterface
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
