package dev.tramontane.engine.debug.jooq;

import static dev.tramontane.db.generated.Tables.BREAKPOINT;

import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.debug.service.BreakpointStore;
import dev.tramontane.engine.journal.projection.Projector;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Breakpoints in the table {@code breakpoint}. */
public final class JooqBreakpointStore implements BreakpointStore {

  private final DSLContext database;
  private final InstantSource clock;

  public JooqBreakpointStore(DSLContext database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Breakpoint> all() {
    return database
        .selectFrom(BREAKPOINT)
        .where(BREAKPOINT.EXECUTION_ID.isNull())
        .orderBy(BREAKPOINT.CREATED_AT, BREAKPOINT.ID)
        .fetch(JooqBreakpointStore::breakpoint);
  }

  @Override
  public Breakpoint save(Breakpoint breakpoint) {
    var row =
        database
            .insertInto(BREAKPOINT)
            .set(BREAKPOINT.ID, breakpoint.id())
            .set(BREAKPOINT.PROJECT_ID, Projector.DEFAULT_PROJECT)
            .set(BREAKPOINT.NAMESPACE, breakpoint.namespace())
            .set(BREAKPOINT.WORKFLOW, breakpoint.workflow())
            .set(BREAKPOINT.TASK, breakpoint.task())
            .set(BREAKPOINT.PHASE, breakpoint.phase().label())
            .set(BREAKPOINT.CONDITION, breakpoint.condition().orElse(null))
            .set(BREAKPOINT.ENABLED, breakpoint.enabled())
            .set(BREAKPOINT.CREATED_AT, clock.instant())
            .onConflict(
                BREAKPOINT.PROJECT_ID,
                BREAKPOINT.NAMESPACE,
                BREAKPOINT.WORKFLOW,
                BREAKPOINT.TASK,
                BREAKPOINT.PHASE,
                BREAKPOINT.EXECUTION_ID)
            .doUpdate()
            .set(BREAKPOINT.CONDITION, breakpoint.condition().orElse(null))
            .set(BREAKPOINT.ENABLED, breakpoint.enabled())
            .returning()
            .fetchSingle();
    return breakpoint(row);
  }

  @Override
  public void remove(UUID id) {
    database.deleteFrom(BREAKPOINT).where(BREAKPOINT.ID.eq(id)).execute();
  }

  private static Breakpoint breakpoint(Record row) {
    return new Breakpoint(
        row.get(BREAKPOINT.ID),
        row.get(BREAKPOINT.NAMESPACE),
        row.get(BREAKPOINT.WORKFLOW),
        row.get(BREAKPOINT.TASK),
        phase(row.get(BREAKPOINT.PHASE)),
        Optional.ofNullable(row.get(BREAKPOINT.CONDITION)),
        row.get(BREAKPOINT.ENABLED));
  }

  private static StopPhase phase(String label) {
    for (var phase : StopPhase.values()) {
      if (phase.label().equals(label)) {
        return phase;
      }
    }
    throw new IllegalStateException(
        "Expected a phase that this version knows, but found '%s'".formatted(label));
  }
}
