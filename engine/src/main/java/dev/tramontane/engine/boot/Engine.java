package dev.tramontane.engine.boot;

import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.action.discovery.DiscoveredActions;
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

  private final DiscoveredActions found;
  private final LibraryServices library;
  private final RunServices running;
  private final Executions executions;
  private final Debugger debugger;
  private final FailureAnalysis failureAnalysis;
  private final Expressions expressions;
  private final Lease lease;

  private Engine(Stores stores, EngineSettings settings, Lease lease) {
    this.lease = lease;
    this.found = DiscoveredActions.withPlugins(settings.plugins());
    var registry = new ActionRegistry(found.actions());
    this.expressions = Expressions.of(new Jinja(), new Yaql());
    this.library = LibraryServices.of(stores, registry, expressions, settings.clock());
    this.running =
        new RunServices(stores, registry, library.catalog(), expressions, lease, settings);
    this.executions = running.executions();
    this.debugger = running.debugger();
    this.failureAnalysis = stores.failureAnalysis(library.catalog());
  }

  /**
   * Starts an engine and takes unfinished runs up again.
   *
   * @param dataSource a pool that stays open until the engine is closed
   * @throws IllegalStateException if another server holds the runs of the database
   */
  public static Engine start(DataSource dataSource, EngineSettings settings) {
    var stores = new Stores(dataSource, settings.clock());
    var lease = Lease.acquire(stores.leases(), Partition.COUNT, settings.leasePatience());
    var engine = engine(stores, settings, lease);
    try {
      engine.recover();
      return engine;
    } catch (RuntimeException failure) {
      engine.close();
      throw failure;
    }
  }

  private static Engine engine(Stores stores, EngineSettings settings, Lease lease) {
    try {
      return new Engine(stores, settings, lease);
    } catch (RuntimeException failure) {
      lease.close();
      throw failure;
    }
  }

  private void recover() {
    long before = System.nanoTime();
    int unfinished = running.recover();
    if (unfinished > 0) {
      var time = Duration.ofNanos(System.nanoTime() - before);
      LOG.info("{} unfinished runs go on, loaded in {} ms", unfinished, time.toMillis());
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
    return executions;
  }

  public Debugger debugger() {
    return debugger;
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
    found.close();
  }
}
