package dev.tramontane.ui.execution;

import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.Evaluation;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.debug.DebugMoves;
import dev.tramontane.ui.debug.DebugReader;
import dev.tramontane.ui.debug.DebugState;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The user's side of a debug session on the shown tree: which branch is looked at, what was asked,
 * and which stop to follow after a step. Belongs to one page.
 */
final class DebugDesk implements DebugMoves {

  private final Debugger debugger;
  private final DebugReader reader;
  private final Supplier<ExecutionPage> page;
  private final Runnable changed;
  private final Runnable stop;
  private volatile Optional<TaskExecutionId> wanted = Optional.empty();
  private DebugState state =
      new DebugState(false, java.util.List.of(), java.util.List.of(), Optional.empty());
  private Set<TaskExecutionId> heldBeforeMove = Set.of();
  private boolean following;

  /**
   * @param changed called after each move, so that the page reads again
   * @param stop ends the run
   */
  DebugDesk(
      Debugger debugger,
      DebugReader reader,
      Supplier<ExecutionPage> page,
      Runnable changed,
      Runnable stop) {
    this.debugger = debugger;
    this.reader = reader;
    this.page = page;
    this.changed = changed;
    this.stop = stop;
  }

  /** Reads the debugger; may be called outside the lock of the page. */
  DebugState read(ExecutionPage shown) {
    return reader.state(shown.rootId(), shown.id(), wanted);
  }

  /** Reads the debugger for an execution that has come on the screen; follows nothing. */
  DebugState look(ExecutionPage shown) {
    state = read(shown);
    return state;
  }

  DebugState state() {
    return state;
  }

  /**
   * Takes a state that was read. Answers the stop that the user's last move led to, if the run has
   * come there: it is in focus from then on, and the state is to be read again.
   */
  Optional<Hold> take(DebugState newer) {
    state = newer;
    if (!following) {
      return Optional.empty();
    }
    var arrived =
        newer.holds().stream()
            .filter(hold -> !heldBeforeMove.contains(hold.taskExecutionId()))
            .findFirst();
    arrived.ifPresent(hold -> {
      following = false;
      wanted = Optional.of(hold.taskExecutionId());
    });
    return arrived;
  }

  /** The first stop of the tree is followed too, as if it had been asked for. */
  void followFirstStop() {
    heldBeforeMove = Set.of();
    following = true;
  }

  /** Looks at another held task; the page goes there. */
  void focus(TaskExecutionId task) {
    wanted = Optional.of(task);
    heldBeforeMove = heldBut(Optional.of(task));
    following = true;
    changed.run();
  }

  Optional<Evaluation> evaluate(String expression) {
    return state.focus().map(focus -> debugger.evaluate(focus.task(), expression));
  }

  void setVariable(Scope.Kind scope, String name, @Nullable Object value) {
    withFocus(task -> debugger.setVariable(task, scope, name, value));
  }

  @Override
  public void attach() {
    ask(() -> debugger.attach(page.get().rootId()));
  }

  @Override
  public void detach() {
    ask(() -> debugger.detach(page.get().rootId()));
  }

  @Override
  public void resume() {
    move(debugger::resume);
  }

  @Override
  public void stepOver() {
    move(debugger::stepOver);
  }

  @Override
  public void stepInto() {
    move(debugger::stepInto);
  }

  @Override
  public void stepOut() {
    move(debugger::stepOut);
  }

  @Override
  public void holdAll() {
    follow(Optional.empty());
    ask(() -> debugger.holdAll(page.get().rootId()));
  }

  @Override
  public void stop() {
    if (state.attached()) {
      stop.run();
    }
  }

  private void move(Consumer<TaskExecutionId> step) {
    state.focus().ifPresent(focus -> follow(Optional.of(focus.task())));
    withFocus(step);
  }

  /** The moved task itself may stop again, at its next phase: that counts as an arrival. */
  private void follow(Optional<TaskExecutionId> moved) {
    heldBeforeMove = heldBut(moved);
    following = true;
  }

  private Set<TaskExecutionId> heldBut(Optional<TaskExecutionId> one) {
    var held = new HashSet<TaskExecutionId>();
    state.holds().forEach(hold -> held.add(hold.taskExecutionId()));
    one.ifPresent(held::remove);
    return held;
  }

  private void withFocus(Consumer<TaskExecutionId> action) {
    state.focus().ifPresent(focus -> ask(() -> action.accept(focus.task())));
  }

  private void ask(Runnable action) {
    Problems.showing(() -> {
      action.run();
      changed.run();
    });
  }
}
