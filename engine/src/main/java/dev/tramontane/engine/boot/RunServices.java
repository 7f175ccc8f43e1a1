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
import dev.tramontane.engine.journal.codec.EventCodec;
import dev.tramontane.engine.journal.projection.Projector;
import dev.tramontane.engine.journal.projection.RowEncoder;
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

/** The runtime and the services around what runs. */
final class RunServices implements AutoCloseable {

  private final Runs runs;
  private final Executions executions;
  private final Debugger debugger;
  private final DirectActions directActions;

  private RunServices(
      Runs runs, Executions executions, Debugger debugger, DirectActions directActions) {
    this.runs = runs;
    this.executions = executions;
    this.debugger = debugger;
    this.directActions = directActions;
  }

  static RunServices of(
      Stores stores,
      ActionRegistry registry,
      Library library,
      Expressions expressions,
      Lease lease,
      EngineSettings settings) {
    var clock = settings.clock();
    var random = new SecureRandom();
    var ids = new FreshIds(clock, random);
    var cache = stores.contentCache();
    var journal = stores.journal();
    var query = stores.executions();
    var breakpoints = stores.breakpoints();
    var projector = new Projector(library);
    var rows = new RowEncoder(projector, new EventCodec());
    var caller = new ActionCaller(new ActionRunner(registry), settings.runtime().actionsAtATime());
    var committer = new GroupCommitter(journal, lease::epochs, settings.runtime().commits());
    var watchers = new RunWatchers();
    var runs =
        new Runs(
            new RuntimeParts(
                journal,
                new Decisions(
                    new Decider(expressions, settings.limits()), library, clock, random::nextLong),
                registry,
                caller,
                new CommitEncoder(cache, new EventCodec(), rows),
                committer,
                watchers,
                clock),
            settings.runtime());
    var directActions =
        new DirectActions(
            new DirectCalls(expressions, library),
            caller,
            new ActionRows(committer, rows, cache),
            ids,
            query,
            clock,
            random);
    var executions =
        new JournaledExecutions(
            runs,
            query,
            journal,
            projector,
            watchers,
            new Starts(runs, query, ids, breakpoints::all),
            new Removals(runs, stores.removal()),
            directActions);
    var debugger =
        new JournaledDebugger(breakpoints, runs, query, ids, library, expressions, clock, random);
    return new RunServices(runs, executions, debugger, directActions);
  }

  Executions executions() {
    return executions;
  }

  Debugger debugger() {
    return debugger;
  }

  Runs runs() {
    return runs;
  }

  DirectActions directActions() {
    return directActions;
  }

  @Override
  public void close() {
    directActions.close();
    runs.close();
  }
}
