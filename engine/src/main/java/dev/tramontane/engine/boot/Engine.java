package dev.tramontane.engine.boot;

import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.action.std.StandardActions;
import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.boot.jooq.Stores;
import dev.tramontane.engine.cluster.Lease;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.journal.Partition;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running engine on a database that has the schema of this version. From {@link #start} to {@link
 * #close} it owns all runs of the database; unfinished ones go on where they stopped.
 */
public final class Engine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final LibraryServices library;
  private final RunServices running;
  private final FailureAnalysis failureAnalysis;
  private final Expressions expressions;
  private final Lease lease;

  private Engine(
      LibraryServices library,
      RunServices running,
      FailureAnalysis failureAnalysis,
      Expressions expressions,
      Lease lease) {
    this.library = library;
    this.running = running;
    this.failureAnalysis = failureAnalysis;
    this.expressions = expressions;
    this.lease = lease;
  }

  /**
   * Starts an engine and takes unfinished runs up again.
   *
   * @param dataSource a pool that stays open until the engine is closed
   * @throws IllegalStateException if another server holds the runs of the database
   */
  public static Engine start(DataSource dataSource, EngineSettings settings) {
    var stores = new Stores(dataSource, settings.clock());
    var registry = new ActionRegistry(StandardActions.all(settings.egress()));
    var expressions = Expressions.of(new Jinja(), new Yaql());
    var library = LibraryServices.of(stores, registry, expressions, settings.clock());
    var lease = Lease.acquire(stores.leases(), Partition.COUNT, settings.leasePatience());
    var running = RunServices.of(stores, registry, library.catalog(), expressions, lease, settings);
    var engine =
        new Engine(library, running, stores.failureAnalysis(library.catalog()), expressions, lease);
    engine.recover(stores);
    return engine;
  }

  private void recover(Stores stores) {
    long before = System.nanoTime();
    var unfinished = stores.executions().unfinishedRoots();
    running.runs().recover(unfinished);
    running.directActions().failInterrupted();
    if (!unfinished.isEmpty()) {
      var time = Duration.ofNanos(System.nanoTime() - before);
      LOG.info("{} unfinished runs go on, loaded in {} ms", unfinished.size(), time.toMillis());
    }
  }

  public Definitions definitions() {
    return library.definitions();
  }

  public Actions actions() {
    return library.actions();
  }

  public Environments environments() {
    return library.environments();
  }

  public Executions executions() {
    return running.executions();
  }

  public Debugger debugger() {
    return running.debugger();
  }

  public FailureAnalysis failureAnalysis() {
    return failureAnalysis;
  }

  /** The definitions as runs see them; for the language server. */
  public Library library() {
    return library.catalog();
  }

  /** The expression languages as runs use them; for the language server. */
  public Expressions expressions() {
    return expressions;
  }

  /** Stops taking requests, finishes the commits under way and lets the runs go. */
  @Override
  public void close() {
    running.close();
    lease.close();
  }
}
