package dev.tramontane.engine.environment;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.state.Ticks;
import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.engine.definition.StoredDefinition;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The environments in an {@link EnvironmentStore}. Their variables stay in memory once a run has
 * asked for them. Safe for many threads.
 */
public final class StoredEnvironments implements Environments {

  private final EnvironmentStore store;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, FrozenMap> variables = new ConcurrentHashMap<>();

  public StoredEnvironments(EnvironmentStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public EnvironmentView create(EnvironmentChange environment) {
    var now = clock.instant();
    var created =
        new EnvironmentView(
            newId(now.toEpochMilli()),
            environment.name(),
            environment.description(),
            environment.variables().orElse(Values.emptyMap()),
            environment.scope().orElse(DefinitionScope.PRIVATE),
            StoredDefinition.DEFAULT_PROJECT,
            now,
            Optional.empty(),
            1);
    if (!store.insert(created)) {
      throw duplicate(environment.name());
    }
    return created;
  }

  @Override
  public EnvironmentView update(EnvironmentChange change) {
    try {
      return store
          .replace(change.name(), old -> changed(old, change))
          .orElseThrow(() -> notFound(change.name()));
    } finally {
      variables.remove(change.name());
    }
  }

  private EnvironmentView changed(EnvironmentView old, EnvironmentChange change) {
    change
        .expectedVersion()
        .filter(expected -> expected != old.version())
        .ifPresent(expected -> {
          throw changedMeanwhile(old, expected);
        });
    return new EnvironmentView(
        old.id(),
        old.name(),
        change.description().or(old::description),
        change.variables().orElse(old.variables()),
        change.scope().orElse(old.scope()),
        old.projectId(),
        old.createdAt(),
        Optional.of(clock.instant()),
        old.version() + 1);
  }

  @Override
  public EnvironmentView environment(String name) {
    return store.find(name).orElseThrow(() -> notFound(name));
  }

  @Override
  public Page<EnvironmentView> environments(ListQuery query) {
    return store.list(query);
  }

  @Override
  public void delete(String name) {
    try {
      if (!store.delete(name)) {
        throw notFound(name);
      }
    } finally {
      variables.remove(name);
    }
  }

  /**
   * The variables of an environment, for runs. A change removes what is remembered after it is
   * committed, and waits for a reading that began before.
   */
  public Optional<FrozenMap> variables(String name) {
    return Optional.ofNullable(
        variables.computeIfAbsent(name, each -> store.variables(each).orElse(null)));
  }

  private UUID newId(long millis) {
    return Ticks.id(Ticks.ofMillis(millis), random.nextLong());
  }

  private static EngineException notFound(String name) {
    return EngineException.notFound(
        "environment-not-found",
        "Environment not found [name=%s]".formatted(name),
        "Check the name, or create the environment first.");
  }

  private static EngineException duplicate(String name) {
    return EngineException.conflict(
        "duplicate-environment",
        "Duplicate entry for Environment ['name', 'project_id']: %s, None".formatted(name),
        "Choose another name, or update the one that exists.");
  }

  private static EngineException changedMeanwhile(EnvironmentView found, long expected) {
    return EngineException.conflict(
        "changed-meanwhile",
        "Expected version %d of the environment '%s', but somebody else has saved version %d."
            .formatted(expected, found.name(), found.version()),
        "Load it again and repeat your change on top of the other one.");
  }
}
