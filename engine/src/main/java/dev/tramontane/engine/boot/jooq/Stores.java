package dev.tramontane.engine.boot.jooq;

import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.analysis.jooq.JooqFailureAnalysis;
import dev.tramontane.engine.cluster.LeaseStore;
import dev.tramontane.engine.cluster.jooq.JooqLeaseStore;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.debug.jooq.JooqBreakpointStore;
import dev.tramontane.engine.debug.service.BreakpointStore;
import dev.tramontane.engine.definition.DefinitionStore;
import dev.tramontane.engine.definition.jooq.JooqDefinitionStore;
import dev.tramontane.engine.environment.EnvironmentStore;
import dev.tramontane.engine.environment.jooq.JooqEnvironmentStore;
import dev.tramontane.engine.journal.ExecutionRemoval;
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.codec.ContentCache;
import dev.tramontane.engine.journal.jooq.ContentStore;
import dev.tramontane.engine.journal.jooq.JooqExecutionRemoval;
import dev.tramontane.engine.journal.jooq.JooqJournal;
import dev.tramontane.engine.query.ExecutionQuery;
import dev.tramontane.engine.query.jooq.JooqExecutionQuery;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** All stores and queries of one database; those of the journal share its cache. */
public final class Stores {

  private final DataSource dataSource;
  private final DSLContext database;
  private final ContentCache cache = new ContentCache();
  private final ContentStore contents;
  private final InstantSource clock;

  /**
   * @param dataSource a pool, whose connections commit each statement by itself
   */
  public Stores(DataSource dataSource, InstantSource clock) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.database =
        DSL.using(
            dataSource,
            SQLDialect.POSTGRES,
            new Settings()
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
    this.contents = new ContentStore(database, cache);
  }

  public ContentCache contentCache() {
    return cache;
  }

  public Journal journal() {
    return new JooqJournal(dataSource, database, cache, contents);
  }

  public ExecutionQuery executions() {
    return new JooqExecutionQuery(database, contents);
  }

  public ExecutionRemoval removal() {
    return new JooqExecutionRemoval(database);
  }

  public LeaseStore leases() {
    return new JooqLeaseStore(database);
  }

  public DefinitionStore definitions() {
    return new JooqDefinitionStore(database);
  }

  public EnvironmentStore environments() {
    return new JooqEnvironmentStore(database);
  }

  public BreakpointStore breakpoints() {
    return new JooqBreakpointStore(database, clock);
  }

  public FailureAnalysis failureAnalysis(Library library) {
    return new JooqFailureAnalysis(database, contents, executions(), library);
  }
}
