package dev.tramontane.engine.boot;

import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.ActionRunner;
import dev.tramontane.engine.action.adhoc.DirectCalls;
import dev.tramontane.engine.boot.jooq.Stores;
import dev.tramontane.engine.cluster.Lease;
import dev.tramontane.engine.core.Decider;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.service.JournaledDebugger;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.service.DirectActions;
import dev.tramontane.engine.execution.service.JournaledExecutions;
import dev.tramontane.engine.execution.service.Removals;
import dev.tramontane.engine.execution.service.Starts;
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.codec.EventCodec;
import dev.tramontane.engine.journal.projection.Projector;
import dev.tramontane.engine.journal.projection.RowEncoder;
import dev.tramontane.engine.query.ExecutionQuery;
import dev.tramontane.engine.runtime.ActionCaller;
import dev.tramontane.engine.runtime.ActionRows;
import dev.tramontane.engine.runtime.CommitEncoder;
import dev.tramontane.engine.runtime.Decisions;
import dev.tramontane.engine.runtime.FreshIds;
import dev.tramontane.engine.runtime.GroupCommitter;
import dev.tramontane.engine.runtime.RunWatchers;
import dev.tramontane.engine.runtime.Runs;
import dev.tramontane.engine.runtime.RuntimeParts;
import dev.tramontane.expression.dispatch.Expressions;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The runtime and the services around what runs, wired. */
final class RunServices implements AutoCloseable {

  private final Stores stores;
  private final Library library;
  private final Expressions expressions;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final FreshIds ids;
  private final Journal journal;
  private final ExecutionQuery query;
  private final Projector projector;
  private final RowEncoder rows;
  private final ActionCaller caller;
  private final GroupCommitter committer;
  private final RunWatchers watchers = new RunWatchers();
  private final Runs runs;
  private final DirectActions directActions;

  RunServices(
      Stores stores,
      ActionRegistry registry,
      Library library,
      Expressions expressions,
      Lease lease,
      EngineSettings settings) {
    this.stores = stores;
    this.library = library;
    this.expressions = expressions;
    this.clock = settings.clock();
    this.ids = new FreshIds(clock, random);
    this.journal = stores.journal();
    this.query = stores.executions();
    this.projector = new Projector(library);
    this.rows = new RowEncoder(projector, new EventCodec());
    this.caller =
        new ActionCaller(
            new ActionRunner(registry, settings.egress(), settings.limits()),
            settings.runtime().actionsAtATime());
    this.committer = new GroupCommitter(journal, lease::epochs, settings.runtime().commits());
    this.runs = new Runs(parts(registry, settings), settings.runtime());
    this.directActions =
        new DirectActions(
            new DirectCalls(expressions, library),
            caller,
            new ActionRows(committer, rows, stores.contentCache()),
            ids,
            query,
            clock,
            random);
  }

  private RuntimeParts parts(ActionRegistry registry, EngineSettings settings) {
    var decider = new Decider(expressions, settings.limits());
    return new RuntimeParts(
        journal,
        new Decisions(decider, library, clock, random::nextLong),
        registry,
        caller,
        new CommitEncoder(stores.contentCache(), new EventCodec(), rows),
        committer,
        watchers,
        clock);
  }

  Executions executions() {
    return new JournaledExecutions(
        runs,
        query,
        journal,
        projector,
        watchers,
        new Starts(runs, query, ids, stores.breakpoints()::all),
        new Removals(runs, stores.removal()),
        directActions);
  }

  Debugger debugger() {
    return new JournaledDebugger(
        stores.breakpoints(), runs, query, ids, library, expressions, clock, random);
  }

  /** Takes unfinished work up again; the answer is how many runs go on. */
  int recover() {
    var unfinished = query.unfinishedRoots();
    runs.recover(unfinished);
    directActions.failInterrupted();
    return unfinished.size();
  }

  @Override
  public void close() {
    directActions.close();
    runs.close();
  }
}
