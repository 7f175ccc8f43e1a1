package dev.tramontane.engine.runtime;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.command.Command.StartWorkflow;
import dev.tramontane.engine.core.command.Command.StopExecution;
import dev.tramontane.engine.core.effect.Effects;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.JournalUnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All runs that this node owns: those in memory, and any other as soon as somebody asks for it.
 * Safe for use by many threads.
 */
public final class Runs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  /** More would only wait for a connection, until their patience ends. */
  private static final int LOADS_AT_A_TIME = 8;

  private final Journal journal;
  private final Map<WorkflowExecutionId, CompletableFuture<LiveRun>> live =
      new ConcurrentHashMap<>();
  private final Set<WorkflowExecutionId> rescued = ConcurrentHashMap.newKeySet();
  private final FinishedRuns finished = new FinishedRuns();
  private final RunThreads threads = new RunThreads();
  private final RunTimers timers;
  private final ActionCaller caller;
  private final RunShell shell;

  /**
   * @param parts what the runtime is made of; {@link #close} closes the committer and the caller
   */
  public Runs(RuntimeParts parts, RuntimeSettings settings) {
    this.journal = parts.journal();
    this.caller = parts.caller();
    this.timers = new RunTimers(parts.clock());
    var actions = new ActionDispatch(parts.actions(), parts.caller());
    this.shell =
        new RunShell(
            parts.decisions(),
            actions,
            parts.encoder(),
            parts.committer(),
            new EffectStarter(actions, timers, threads, this::report),
            parts.watchers(),
            new Snapshots(journal, threads, settings.snapshotEvery()),
            threads,
            this::forget,
            this::rescue);
  }

  /**
   * Starts a run, unless there is one with that id already.
   *
   * @param idIsNew whether the id has just been made, so that nobody need look for it
   * @return the state right after the start, once that is durable; completes with an {@link
   *     EngineException} if the workflow cannot be started
   */
  public CompletableFuture<ExecutionTree> start(StartWorkflow command, boolean idIsNew) {
    var letter = Letter.request(command);
    var fresh = new LiveRun(command.id(), ExecutionTree.EMPTY, shell);
    if (!idIsNew) {
      return startKnown(letter, command.id());
    }
    live.put(command.id(), CompletableFuture.completedFuture(fresh));
    fresh.deliver(letter);
    return letter.reply();
  }

  private CompletableFuture<ExecutionTree> startKnown(Letter letter, WorkflowExecutionId id) {
    while (!obtain(id, () -> ExecutionTree.EMPTY).deliver(letter)) {
      LOG.debug("Run {} has left memory meanwhile", id);
    }
    return letter.reply();
  }

  /**
   * Sends a command to a run.
   *
   * @return the state right after the command, once that is durable; completes with an {@link
   *     EngineException} if the run refuses
   * @throws EngineException {@code NOT_FOUND} if there is no such run
   */
  public CompletableFuture<ExecutionTree> tell(WorkflowExecutionId rootId, Command command) {
    return send(rootId, Letter.request(command));
  }

  private CompletableFuture<ExecutionTree> send(WorkflowExecutionId rootId, Letter letter) {
    while (!obtain(rootId, () -> missing(rootId)).deliver(letter)) {
      LOG.debug("Run {} has left memory meanwhile", rootId);
    }
    return letter.reply();
  }

  /** The state of a run as its journal has it; empty if there is no such run. */
  public Optional<ExecutionTree> state(WorkflowExecutionId rootId) {
    var known = live.get(rootId);
    if (known != null && known.isDone() && !known.isCompletedExceptionally()) {
      var tree = known.join().durable();
      return tree.rootId() == null ? Optional.empty() : Optional.of(tree);
    }
    return finished.find(rootId).or(() -> journal.load(rootId));
  }

  /** The runs in memory. */
  public Collection<WorkflowExecutionId> inMemory() {
    return List.copyOf(live.keySet());
  }

  /**
   * Takes unfinished runs up again and starts what they are owed; returns when all are loaded. One
   * that cannot be loaded does not keep the others from going on.
   *
   * @throws CompletionException if the database does not answer
   */
  public void recover(Collection<WorkflowExecutionId> rootIds) {
    var places = new Semaphore(LOADS_AT_A_TIME);
    var loads =
        rootIds.stream()
            .map(id -> CompletableFuture.runAsync(() -> load(id, places), threads::start))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(loads).join();
  }

  private void load(WorkflowExecutionId rootId, Semaphore places) {
    places.acquireUninterruptibly();
    try {
      obtain(rootId, () -> missing(rootId)).retireIfOver();
    } catch (JournalUnavailableException away) {
      throw away;
    } catch (RuntimeException | StackOverflowError bad) { // a boundary between runs
      LOG.error("Run {} cannot be loaded and stays as it is", rootId, bad);
    } finally {
      places.release();
    }
  }

  private void report(WorkflowExecutionId rootId, Command command) {
    report(rootId, Letter.answer(command));
  }

  private void report(WorkflowExecutionId rootId, Letter letter) {
    try {
      send(rootId, letter)
          .whenComplete((_, refusal) -> {
            if (refusal != null) {
              LOG.debug("Run {} has no use for {}", rootId, letter.command(), refusal);
            }
          });
    } catch (EngineException gone) {
      LOG.debug("Run {} is gone before {}", rootId, letter.command(), gone);
    }
  }

  private static ExecutionTree missing(WorkflowExecutionId rootId) {
    throw notFound(rootId);
  }

  private static EngineException notFound(WorkflowExecutionId rootId) {
    return EngineException.notFound(
        "execution-not-found",
        "WorkflowExecution not found [id=%s]".formatted(rootId),
        "Check the id; the execution may have been deleted.");
  }

  /** The run in memory, loading it if need be. */
  private LiveRun obtain(WorkflowExecutionId rootId, Supplier<ExecutionTree> ifMissing) {
    var mine = new CompletableFuture<LiveRun>();
    var known = live.putIfAbsent(rootId, mine);
    if (known != null) {
      return join(known);
    }
    try {
      var tree = finished.remove(rootId).or(() -> journal.load(rootId)).orElseGet(ifMissing);
      var run = new LiveRun(rootId, tree, shell);
      mine.complete(run);
      startOwed(run);
      return run;
    } catch (RuntimeException | Error failure) {
      live.remove(rootId, mine);
      mine.completeExceptionally(failure);
      throw failure;
    }
  }

  private void startOwed(LiveRun run) {
    var tree = run.durable();
    if (tree.rootId() != null) {
      Effects.owed(tree).forEach(effect -> shell.effects().start(run.rootId(), effect));
    }
  }

  private static LiveRun join(CompletableFuture<LiveRun> known) {
    try {
      return known.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private void forget(LiveRun run) {
    var tree = run.durable();
    if (!run.isBroken() && tree.rootId() != null && tree.isAtRest()) {
      finished.remember(tree);
    }
    live.computeIfPresent(
        run.rootId(), (_, known) -> known.isDone() && known.getNow(run) == run ? null : known);
  }

  /** Ends a run that lost an outcome; once, as what cannot be written may be the end itself. */
  private void rescue(WorkflowExecutionId rootId, Throwable reason) {
    if (!rescued.add(rootId)) {
      LOG.error("Run {} stays as it is, it was to be ended before", rootId, reason);
      return;
    }
    var message = "Internal error, please report it: %s".formatted(reason);
    var stop = new StopExecution(rootId, ExecutionState.ERROR, Optional.of(message));
    threads.start(() -> report(rootId, Letter.request(stop)));
  }

  /**
   * Drops a run from memory and deletes it. Who asks for it meanwhile waits, and then does not find
   * it: a late outcome must not bring back what is being deleted.
   *
   * @param removal deletes everything that is stored of the run
   */
  public void delete(WorkflowExecutionId rootId, Runnable removal) {
    var gone = new CompletableFuture<LiveRun>();
    for (var known = live.putIfAbsent(rootId, gone);
        known != null;
        known = live.putIfAbsent(rootId, gone)) {
      join(known).drop();
    }
    try {
      finished.remove(rootId);
      awaitCommits(rootId);
      removal.run();
    } finally {
      live.remove(rootId, gone);
      gone.completeExceptionally(notFound(rootId));
    }
  }

  /** When this returns, nothing is written any more of what the run handed over. */
  private void awaitCommits(WorkflowExecutionId rootId) {
    var barrier = new CommitBarrier(rootId);
    shell.committer().submit(barrier);
    barrier.await();
  }

  /** Interrupts actions, forgets timers and finishes the commits under way. */
  @Override
  public void close() {
    timers.close();
    caller.close();
    threads.close();
    shell.committer().close();
  }
}
