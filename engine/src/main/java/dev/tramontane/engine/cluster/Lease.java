package dev.tramontane.engine.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's hold on all parts. Renewed in the background; that it may run out while the node is
 * slow does no harm as long as nobody else takes a part, and if somebody does, the epoch tells.
 */
public final class Lease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  /** Long enough for a busy node, short enough for a restart after a crash. */
  public static final Duration DURATION = Duration.ofSeconds(6);

  private static final long RETRY_MILLIS = 200;

  private final LeaseStore store;
  private final UUID owner;
  private final int parts;
  private final Map<Integer, Long> epochs = new TreeMap<>();
  private final ScheduledExecutorService renewal =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tramontane-lease").daemon().factory());

  private Lease(LeaseStore store, UUID owner, int parts) {
    this.store = store;
    this.owner = owner;
    this.parts = parts;
  }

  /**
   * Takes all parts, waiting for a lease that somebody still holds.
   *
   * @param patience how long to wait
   * @throws IllegalStateException if another node holds a part for longer
   */
  public static Lease acquire(LeaseStore store, int parts, Duration patience) {
    var lease = new Lease(store, UUID.randomUUID(), parts);
    try {
      lease.takeAll(Instant.now().plus(patience));
    } catch (RuntimeException failure) { // who holds the rest need not wait for ours to run out
      lease.close();
      throw failure;
    }
    long period = DURATION.toMillis() / 3;
    lease.renewal.scheduleWithFixedDelay(lease::renew, period, period, TimeUnit.MILLISECONDS);
    return lease;
  }

  /** The epoch of each part under which this node writes. */
  public Map<Integer, Long> epochs() {
    return Collections.unmodifiableMap(epochs);
  }

  private void takeAll(Instant deadline) {
    epochs.putAll(store.acquire(owner, DURATION));
    if (epochs.size() < parts) {
      LOG.warn(
          "Another Tramontane uses this database, or was killed seconds ago; waiting up to {} s"
              + " for it to stop",
          Math.max(0, Duration.between(Instant.now(), deadline).toSeconds()));
    }
    while (epochs.size() < parts) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(
            "Expected to own all runs of this database, but another server holds %d of %d parts;"
                    .formatted(parts - epochs.size(), parts)
                + " stop it first");
      }
      pause();
      store.renew(owner, DURATION);
      epochs.putAll(store.acquire(owner, DURATION));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the lease", e);
    }
  }

  private void renew() {
    try {
      int held = store.renew(owner, DURATION);
      if (held < parts) {
        LOG.error("Another node owns {} of {} parts; their runs go on there", parts - held, parts);
      }
    } catch (RuntimeException failure) { // a boundary: the next renewal may succeed
      LOG.warn("The lease could not be renewed", failure);
    }
  }

  @Override
  public void close() {
    renewal.shutdownNow();
    try {
      store.release(owner);
    } catch (RuntimeException failure) { // it runs out by itself
      LOG.warn("The lease could not be released", failure);
    }
  }
}
