package dev.tramontane.engine.environment;

import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;

/**
 * Stores and finds environments. All methods are safe for use by many threads and throw {@link
 * dev.tramontane.engine.EngineException}: {@code NOT_FOUND} for an unknown name, {@code CONFLICT}
 * for a name that exists already or a change that crosses another one.
 */
public interface Environments {

  EnvironmentView create(EnvironmentChange environment);

  EnvironmentView update(EnvironmentChange change);

  EnvironmentView environment(String name);

  Page<EnvironmentView> environments(ListQuery query);

  void delete(String name);
}
