package dev.tramontane.server.debug;

import dev.tramontane.dap.target.BranchId;
import dev.tramontane.dap.target.DebugListener;
import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.debug.Branch;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener what changes in a run: after each commit it compares what there is with what it
 * has told. Many commits while it compares are one more comparison.
 */
final class WatchedRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedRun.class);

  private final Executions executions;
  private final Debugger debugger;
  private final WorkflowExecutionId root;
  private final DebugListener listener;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("watched-run-", 0).factory());
  private final AtomicBoolean due = new AtomicBoolean();
  private final Map<TaskExecutionId, Branch> told = new LinkedHashMap<>();
  private Executions.Subscription subscription = () -> {};
  private boolean ended;

  private WatchedRun(
      Executions executions, Debugger debugger, WorkflowExecutionId root, DebugListener listener) {
    this.executions = executions;
    this.debugger = debugger;
    this.root = root;
    this.listener = listener;
  }

  static WatchedRun watch(
      Executions executions, Debugger debugger, WorkflowExecutionId root, DebugListener listener) {
    var run = new WatchedRun(executions, debugger, root, listener);
    run.subscription = executions.watch(root, _ -> run.look());
    run.look();
    return run;
  }

  private void look() {
    if (due.compareAndSet(false, true)) {
      try {
        worker.execute(this::compare);
      } catch (RejectedExecutionException closed) {
        LOG.debug("Run {} is watched no more", root, closed);
      }
    }
  }

  private void compare() {
    due.set(false);
    if (ended) {
      return;
    }
    try {
      tellBranches();
      tellEnd();
    } catch (EngineException gone) {
      LOG.debug("Run {} cannot be looked at", root, gone);
    } catch (RuntimeException failure) { // a boundary: the next commit is another chance
      LOG.warn("The debug client of run {} could not be told", root, failure);
    }
  }

  private void tellBranches() {
    var now = new HashMap<TaskExecutionId, Branch>();
    debugger.branches(root).forEach(branch -> now.put(branch.taskExecutionId(), branch));
    for (var before : told.values().stream().toList()) {
      if (!now.containsKey(before.taskExecutionId())) {
        told.remove(before.taskExecutionId());
        listener.branchEnded(id(before));
      }
    }
    now.values().forEach(this::tell);
  }

  private void tell(Branch branch) {
    var before = told.put(branch.taskExecutionId(), branch);
    if (before == null) {
      listener.branchStarted(id(branch));
    }
    var holdBefore = before == null ? null : before.hold().orElse(null);
    var hold = branch.hold().orElse(null);
    if (hold != null && !hold.equals(holdBefore)) {
      listener.stopped(id(branch), reason(hold), hold.message().orElse(""));
    } else if (hold == null && holdBefore != null) {
      listener.continued(id(branch));
    }
  }

  private void tellEnd() {
    var execution = executions.workflowExecution(root);
    if (execution.state().isCompleted()) {
      ended = true;
      var info = execution.stateInfo();
      listener.output(
          "%s ended in %s%s%n"
              .formatted(
                  execution.workflowName(), execution.state(), info == null ? "" : ": " + info));
      listener.ended(execution.state() == ExecutionState.SUCCESS);
    }
  }

  private static String reason(Hold hold) {
    return hold.reason().name().toLowerCase(Locale.ROOT);
  }

  private static BranchId id(Branch branch) {
    return new BranchId(branch.taskExecutionId().toString());
  }

  @Override
  public void close() {
    subscription.close();
    worker.shutdown();
  }
}
