package dev.tramontane.engine.runtime;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.effect.Effect.RunAction;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.execution.RunChange;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.FencedException;
import dev.tramontane.engine.journal.JournalUnavailableException;
import dev.tramontane.engine.journal.projection.Touched;
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run in memory. Commands come through its mailbox; turns take them one after the other on
 * virtual threads, and go on deciding while earlier commits are being written.
 */
final class LiveRun {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

  private final WorkflowExecutionId rootId;
  private final RunShell shell;
  private final Mailbox mailbox = new Mailbox();
  private final Queue<RunAction> immediate = new ArrayDeque<>(); // used within turns
  private ExecutionTree decided; // used within turns
  private final SnapshotPoint snapshot;
  private volatile ExecutionTree durable;
  private volatile boolean broken;

  LiveRun(WorkflowExecutionId rootId, ExecutionTree tree, RunShell shell) {
    this.rootId = rootId;
    this.decided = tree;
    this.durable = tree;
    this.snapshot = new SnapshotPoint(tree.position());
    this.shell = shell;
  }

  WorkflowExecutionId rootId() {
    return rootId;
  }

  /** The state as the journal has it. */
  ExecutionTree durable() {
    return durable;
  }

  /** Whether something it decided could not be written, so that its state is not the truth. */
  boolean isBroken() {
    return broken;
  }

  /**
   * Takes a command.
   *
   * @return false if this run is not in memory any more and another must be asked
   */
  boolean deliver(Letter letter) {
    return switch (mailbox.deliver(letter)) {
      case TAKEN -> true;
      case NEEDS_TURN -> {
        planTurn();
        yield true;
      }
      case CLOSED -> false;
    };
  }

  private void planTurn() {
    if (!shell.threads().start(this::turn)) {
      fail(stopping());
    }
  }

  private static EngineException stopping() {
    return new EngineException(
        EngineException.Category.UNAVAILABLE,
        "server-stopping",
        "The server is stopping",
        "Try again when it has been started again.");
  }

  private void turn() {
    var turn = new Turn(decided, shell.decisions(), shell.actions(), immediate);
    try {
      fill(turn);
      decided = turn.tree();
      handOver(turn);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      fail(turn, stopping());
    } catch (RuntimeException | Error bug) { // a boundary: the run is folded again from its journal
      LOG.error("Run {} is dropped from memory", rootId, bug);
      fail(turn, new IllegalStateException("The run could not go on: " + bug, bug));
      rescueIfStuck(turn, bug);
    }
    if (mailbox.endTurn(!immediate.isEmpty() && !broken)) {
      planTurn();
    } else {
      retireIfOver();
    }
  }

  /** Commands come first: a run that never waits for anything must still obey. */
  private void fill(Turn turn) throws InterruptedException {
    boolean goesOn = true;
    while (goesOn && !turn.isLongEnough()) {
      var letter = mailbox.next();
      if (letter.isPresent()) {
        turn.take(letter.get());
      } else {
        goesOn = turn.goOn();
      }
    }
  }

  /** Even a turn without events goes through the committer: its replies may rest on others. */
  private void handOver(Turn turn) {
    if (turn.acknowledgements().isEmpty() && turn.events().isEmpty()) {
      return;
    }
    if (turn.events().isEmpty() && durable.position() == turn.tree().position()) {
      turn.acknowledgements().forEach(Turn.Acknowledgement::give);
      return;
    }
    var touched = Touched.by(turn.events(), turn.tree());
    var commit = shell.encoder().encode(turn.events(), touched, turn.tree());
    shell.committer().submit(new TurnCommit(commit, turn, touched));
  }

  /** What a turn decided, on its way to the journal. */
  private final class TurnCommit implements PendingCommit {

    private final Commit commit;
    private final Turn turn;
    private final Touched touched;

    TurnCommit(Commit commit, Turn turn, Touched touched) {
      this.commit = commit;
      this.turn = turn;
      this.touched = touched;
    }

    @Override
    public Commit commit() {
      return commit;
    }

    @Override
    public boolean isAbandoned() {
      return broken;
    }

    @Override
    public void durable() {
      var tree = turn.tree();
      durable = tree;
      turn.acknowledgements().forEach(Turn.Acknowledgement::give);
      turn.effects().forEach(effect -> shell.effects().start(rootId, effect));
      shell
          .watchers()
          .publish(new RunChange(rootId, tree.position(), touched.workflows(), touched.tasks()));
      snapshotIfDue(tree);
      retireIfOver();
    }

    @Override
    public void failed(RuntimeException reason) {
      fail(turn, reason);
      switch (reason) {
        case FencedException _,
            JournalUnavailableException _ -> {} // it goes on where the parts are
        default -> rescueIfStuck(turn, reason);
      }
    }
  }

  private void snapshotIfDue(ExecutionTree tree) {
    shell.snapshots().saveIfDue(tree, snapshot);
  }

  /** A finished run leaves memory as soon as nothing of it is under way. */
  void retireIfOver() {
    var tree = durable;
    boolean over = tree.rootId() == null || tree.isAtRest();
    if (over && mailbox.closeIfIdle(() -> decided == tree)) {
      shell.forget().accept(this);
    }
  }

  /** Leaves memory for good: the run is about to be deleted. */
  void drop() {
    fail(
        EngineException.notFound(
            "execution-not-found",
            "WorkflowExecution not found [id=%s]".formatted(rootId),
            "The execution has just been deleted."));
  }

  /** Who learns of the failure and asks again must not meet this run any more. */
  private void fail(Turn turn, RuntimeException reason) {
    fail(reason);
    turn.fail(reason);
  }

  /** Without the outcome that is lost with the turn, the run would wait for ever. */
  private void rescueIfStuck(Turn turn, Throwable reason) {
    if (turn.holdsOutcome()) {
      shell.rescue().accept(rootId, reason);
    }
  }

  /** What this run has decided is lost: whoever asks next folds the journal again. */
  private void fail(RuntimeException reason) {
    broken = true;
    shell.forget().accept(this);
    mailbox.close().forEach(letter -> letter.reply().completeExceptionally(reason));
  }
}
