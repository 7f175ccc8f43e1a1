package dev.tramontane.engine.environment;

import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.value.FrozenMap;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps environments. Safe for many threads. */
public interface EnvironmentStore {

  Optional<EnvironmentView> find(String name);

  Optional<FrozenMap> variables(String name);

  Page<EnvironmentView> list(ListQuery query);

  /** Whether it was inserted; not if its name exists. */
  boolean insert(EnvironmentView environment);

  /**
   * Replaces an environment by what {@code change} makes of it; nobody else changes it meanwhile.
   *
   * @return what is stored now, or empty if there is none of that name
   */
  Optional<EnvironmentView> replace(String name, UnaryOperator<EnvironmentView> change);

  /** Whether there was one. */
  boolean delete(String name);
}
