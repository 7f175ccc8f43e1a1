package dev.tramontane.engine.cluster.jooq;

import static dev.tramontane.db.generated.Tables.PARTITION_LEASE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import dev.tramontane.engine.cluster.LeaseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Leases in the table {@code partition_lease}. */
public final class JooqLeaseStore implements LeaseStore {

  /** The database's clock: nodes need not agree on the time. */
  private static final Field<Instant> NOW = field("now()", PARTITION_LEASE.EXPIRES_AT.getType());

  private final DSLContext database;

  public JooqLeaseStore(DSLContext database) {
    this.database = database;
  }

  @Override
  public Map<Integer, Long> acquire(UUID owner, Duration duration) {
    var taken = new HashMap<Integer, Long>();
    database
        .update(PARTITION_LEASE)
        .set(PARTITION_LEASE.OWNER, owner)
        .set(PARTITION_LEASE.EPOCH, PARTITION_LEASE.EPOCH.plus(1))
        .set(PARTITION_LEASE.EXPIRES_AT, after(duration))
        .where(PARTITION_LEASE.OWNER.isNull().or(PARTITION_LEASE.EXPIRES_AT.lt(NOW)))
        .returning(PARTITION_LEASE.PART, PARTITION_LEASE.EPOCH)
        .forEach(row -> taken.put(row.getPart().intValue(), row.getEpoch()));
    return taken;
  }

  @Override
  public int renew(UUID owner, Duration duration) {
    return database
        .update(PARTITION_LEASE)
        .set(PARTITION_LEASE.EXPIRES_AT, after(duration))
        .where(PARTITION_LEASE.OWNER.eq(owner))
        .execute();
  }

  @Override
  public void release(UUID owner) {
    database
        .update(PARTITION_LEASE)
        .setNull(PARTITION_LEASE.OWNER)
        .setNull(PARTITION_LEASE.EXPIRES_AT)
        .where(PARTITION_LEASE.OWNER.eq(owner))
        .execute();
  }

  private static Field<Instant> after(Duration duration) {
    return field(
        "now() + {0} * interval '1 millisecond'",
        PARTITION_LEASE.EXPIRES_AT.getType(), val(duration.toMillis()));
  }
}
