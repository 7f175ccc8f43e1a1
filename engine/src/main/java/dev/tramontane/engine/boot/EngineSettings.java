package dev.tramontane.engine.boot;

import dev.tramontane.engine.action.network.EgressPolicy;
import dev.tramontane.engine.core.Limits;
import dev.tramontane.engine.runtime.RuntimeSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How an engine behaves.
 *
 * @param egress which hosts actions may call
 * @param plugins folder with actions of others, if there may be any
 * @param limits how large values may be
 * @param leasePatience how long to wait at the start for runs that another server still holds
 */
public record EngineSettings(
    RuntimeSettings runtime,
    EgressPolicy egress,
    Optional<Path> plugins,
    Limits limits,
    Duration leasePatience,
    InstantSource clock) {

  public static final EngineSettings DEFAULT =
      new EngineSettings(
          RuntimeSettings.DEFAULT,
          EgressPolicy.standard(),
          Optional.empty(),
          Limits.MISTRAL,
          Duration.ofSeconds(30),
          InstantSource.system());

  public EngineSettings withEgress(EgressPolicy policy) {
    return new EngineSettings(runtime, policy, plugins, limits, leasePatience, clock);
  }

  public EngineSettings withPlugins(Path folder) {
    return new EngineSettings(runtime, egress, Optional.of(folder), limits, leasePatience, clock);
  }

  public EngineSettings withRuntime(RuntimeSettings settings) {
    return new EngineSettings(settings, egress, plugins, limits, leasePatience, clock);
  }

  public EngineSettings withLimits(Limits sizes) {
    return new EngineSettings(runtime, egress, plugins, sizes, leasePatience, clock);
  }

  public EngineSettings withLeasePatience(Duration patience) {
    return new EngineSettings(runtime, egress, plugins, limits, patience, clock);
  }
}
