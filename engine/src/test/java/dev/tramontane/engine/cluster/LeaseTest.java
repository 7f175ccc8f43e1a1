package dev.tramontane.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final UUID OTHER = new UUID(0, 1);

  /** Owners of parts in memory; nothing runs out. */
  private static final class MemoryLeases implements LeaseStore {

    private final Map<Integer, UUID> owners = new HashMap<>();
    private final int parts;

    MemoryLeases(int parts) {
      this.parts = parts;
    }

    @Override
    public synchronized Map<Integer, Long> acquire(UUID owner, Duration duration) {
      var taken = new HashMap<Integer, Long>();
      for (int part = 0; part < parts; part++) {
        if (owners.putIfAbsent(part, owner) == null) {
          taken.put(part, 1L);
        }
      }
      return taken;
    }

    @Override
    public synchronized int renew(UUID owner, Duration duration) {
      return (int) owners.values().stream().filter(owner::equals).count();
    }

    @Override
    public synchronized void release(UUID owner) {
      owners.values().removeIf(owner::equals);
    }
  }

  private final MemoryLeases leases = new MemoryLeases(4);

  @Test
  void who_cannot_have_all_parts_keeps_none() {
    leases.owners.put(2, OTHER);

    assertThatThrownBy(() -> Lease.acquire(leases, 4, Duration.ZERO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another server holds 1 of 4 parts");

    assertThat(leases.owners).containsOnly(Map.entry(2, OTHER));
  }

  @Test
  void a_closed_lease_lets_all_parts_go() {
    try (var lease = Lease.acquire(leases, 4, Duration.ZERO)) {
      assertThat(lease.epochs()).containsOnlyKeys(0, 1, 2, 3);
    }

    assertThat(leases.owners).isEmpty();
  }
}
