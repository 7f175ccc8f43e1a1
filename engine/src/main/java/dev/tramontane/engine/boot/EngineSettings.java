package dev.tramontane.engine.boot;

import dev.tramontane.engine.action.http.EgressPolicy;
import dev.tramontane.engine.core.Limits;
import dev.tramontane.engine.runtime.RuntimeSettings;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How an engine behaves.
 *
 * @param egress which hosts the HTTP actions may call
 * @param limits how large values may be
 * @param leasePatience how long to wait at the start for runs that another server still holds
 */
public record EngineSettings(
    RuntimeSettings runtime,
    EgressPolicy egress,
    Limits limits,
    Duration leasePatience,
    InstantSource clock) {

  public static final EngineSettings DEFAULT =
      new EngineSettings(
          RuntimeSettings.DEFAULT,
          EgressPolicy.standard(),
          Limits.MISTRAL,
          Duration.ofSeconds(30),
          InstantSource.system());

  public EngineSettings withEgress(EgressPolicy policy) {
    return new EngineSettings(runtime, policy, limits, leasePatience, clock);
  }

  public EngineSettings withRuntime(RuntimeSettings settings) {
    return new EngineSettings(settings, egress, limits, leasePatience, clock);
  }

  public EngineSettings withLimits(Limits sizes) {
    return new EngineSettings(runtime, egress, sizes, leasePatience, clock);
  }

  public EngineSettings withLeasePatience(Duration patience) {
    return new EngineSettings(runtime, egress, limits, patience, clock);
  }
}
