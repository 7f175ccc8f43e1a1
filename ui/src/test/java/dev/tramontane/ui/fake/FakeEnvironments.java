package dev.tramontane.ui.fake;

import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.engine.environment.EnvironmentChange;
import dev.tramontane.engine.environment.EnvironmentView;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Environments in memory. */
public final class FakeEnvironments implements Environments {

  public final Map<String, EnvironmentView> environments = new LinkedHashMap<>();

  @Override
  public EnvironmentView create(EnvironmentChange change) {
    var view =
        new EnvironmentView(
            UUID.randomUUID(),
            change.name(),
            change.description(),
            change.variables().orElse(Values.emptyMap()),
            DefinitionScope.PRIVATE,
            "default",
            Instant.now(),
            Optional.empty(),
            1);
    environments.put(view.name(), view);
    return view;
  }

  @Override
  public EnvironmentView update(EnvironmentChange change) {
    return create(change);
  }

  @Override
  public EnvironmentView environment(String name) {
    return Objects.requireNonNull(environments.get(name), name);
  }

  @Override
  public Page<EnvironmentView> environments(ListQuery query) {
    return new Page<>(
        query.marker().isEmpty() ? List.copyOf(environments.values()) : List.of(), false);
  }

  @Override
  public void delete(String name) {
    environments.remove(name);
  }
}
