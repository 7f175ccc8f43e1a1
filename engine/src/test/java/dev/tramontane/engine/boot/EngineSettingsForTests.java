package dev.tramontane.engine.boot;

import dev.tramontane.engine.action.network.EgressPolicy;
import dev.tramontane.engine.runtime.CommitLimits;
import dev.tramontane.engine.runtime.RuntimeSettings;
import java.time.Duration;

/** Settings under which a test need not wait. */
final class EngineSettingsForTests {

  /** A crashed engine gives up at once; snapshots are frequent; loopback may be called. */
  static final EngineSettings IMPATIENT =
      EngineSettings.DEFAULT
          .withEgress(EgressPolicy.allowingLoopback())
          .withRuntime(
              new RuntimeSettings(
                  100,
                  20,
                  new CommitLimits(2_000, 8 << 20, 64 << 20, Duration.ofMillis(5), Duration.ZERO)));

  private EngineSettingsForTests() {}
}
