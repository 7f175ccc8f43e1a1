package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.state.Ticks;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Makes ids of version 7 that sort in the order in which this node made them. Thread-safe. */
public final class FreshIds {

  private final InstantSource clock;
  private final RandomGenerator random;
  private final AtomicLong lastTick = new AtomicLong();

  /**
   * @param random must be safe for use by many threads
   */
  public FreshIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public UUID next() {
    long now = Ticks.ofMillis(clock.millis());
    long tick = lastTick.updateAndGet(last -> Math.max(last + 1, now));
    return Ticks.id(tick, random.nextLong());
  }
}
