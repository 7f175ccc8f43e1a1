package dev.tramontane.engine.debug.service;

import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.debug.Branch;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.ConditionProblem;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.Evaluation;
import dev.tramontane.engine.debug.Frame;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.debug.InvalidConditionException;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ExecutionQuery;
import dev.tramontane.engine.runtime.FreshIds;
import dev.tramontane.engine.runtime.Runs;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.value.Values;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The debugger of runs whose truth is a journal. Safe for use by many threads. */
public final class JournaledDebugger implements Debugger {

  private final ReentrantLock pushing = new ReentrantLock();
  private final BreakpointStore store;
  private final DebuggedRuns runs;
  private final FreshIds ids;
  private final StopViews stops;
  private final ScopeViews scopes;
  private final FrameEvaluator evaluator;
  private final Conditions conditions;

  /**
   * @param random what {@code random()} answers in evaluations
   */
  public JournaledDebugger(
      BreakpointStore store,
      Runs runs,
      ExecutionQuery query,
      FreshIds ids,
      Library library,
      Expressions expressions,
      InstantSource clock,
      RandomGenerator random) {
    this.store = store;
    this.runs = new DebuggedRuns(runs, query);
    this.ids = ids;
    this.stops = new StopViews(library);
    this.evaluator = new FrameEvaluator(library, expressions, clock, random);
    this.scopes = new ScopeViews(library, evaluator);
    this.conditions = new Conditions(expressions);
  }

  @Override
  public List<Breakpoint> breakpoints() {
    return store.all();
  }

  @Override
  public Breakpoint setBreakpoint(
      String namespace,
      String workflow,
      String task,
      StopPhase phase,
      Optional<String> condition,
      boolean enabled) {
    var wanted = new Breakpoint(ids.next(), namespace, workflow, task, phase, condition, enabled);
    refuseBroken(wanted);
    var saved = store.save(wanted);
    push();
    mend(saved.id());
    return saved;
  }

  /** One that is stored already can be turned off or on as it is. */
  private void refuseBroken(Breakpoint wanted) {
    var problem = wanted.condition().flatMap(conditions::problem);
    if (problem.isPresent() && store.all().stream().noneMatch(each -> isSame(each, wanted))) {
      throw new InvalidConditionException(problem.get());
    }
  }

  private static boolean isSame(Breakpoint stored, Breakpoint wanted) {
    return stored.namespace().equals(wanted.namespace())
        && stored.workflow().equals(wanted.workflow())
        && stored.task().equals(wanted.task())
        && stored.phase() == wanted.phase()
        && stored.condition().equals(wanted.condition());
  }

  @Override
  public Optional<ConditionProblem> conditionProblem(String condition) {
    return conditions.problem(condition);
  }

  @Override
  public void removeBreakpoint(UUID id) {
    store.remove(id);
    push();
  }

  /**
   * Runs under the debugger learn at once what holds them from now on. They are told in the order
   * in which the breakpoints were read, so that none loses what was set at the same moment.
   */
  private void push() {
    List<CompletableFuture<ExecutionTree>> replies;
    pushing.lock();
    try {
      replies = runs.sendToAttached(_ -> true, new Command.SetBreakpoints(store.all()));
    } finally {
      pushing.unlock();
    }
    DebuggedRuns.await(replies);
  }

  private void mend(UUID breakpoint) {
    DebuggedRuns.await(
        runs.sendToAttached(
            tree -> tree.debug().broken().contains(breakpoint),
            new Command.MendBreakpoint(breakpoint)));
  }

  @Override
  public void attach(WorkflowExecutionId rootId) {
    runs.tell(rootId, new Command.AttachDebugger(store.all()));
  }

  @Override
  public void detach(WorkflowExecutionId rootId) {
    runs.tell(rootId, new Command.DetachDebugger());
  }

  @Override
  public boolean isAttached(WorkflowExecutionId rootId) {
    return runs.tree(rootId).debug().attached();
  }

  @Override
  public List<Hold> holds(WorkflowExecutionId rootId) {
    return stops.holds(runs.tree(rootId)).toList();
  }

  @Override
  public List<Hold> allHolds() {
    return runs.attached().stream()
        .flatMap(stops::holds)
        .sorted(Comparator.comparing(Hold::since).thenComparing(Hold::taskExecutionId))
        .toList();
  }

  @Override
  public List<Branch> branches(WorkflowExecutionId rootId) {
    return stops.branches(runs.tree(rootId));
  }

  @Override
  public List<Frame> frames(TaskExecutionId task) {
    var position = runs.position(task);
    return stops.frames(position.tree(), position.task());
  }

  @Override
  public List<Scope> scopes(TaskExecutionId task) {
    var position = runs.position(task);
    return scopes.scopes(position.tree(), position.task());
  }

  @Override
  public void resume(TaskExecutionId task) {
    runs.tell(task, new Command.ResumeHold(task));
  }

  @Override
  public void resumeAll(WorkflowExecutionId rootId) {
    runs.tell(rootId, new Command.ResumeAll());
  }

  @Override
  public void stepOver(TaskExecutionId task) {
    runs.tell(task, new Command.StepOver(task));
  }

  @Override
  public void stepInto(TaskExecutionId task) {
    runs.tell(task, new Command.StepInto(task));
  }

  @Override
  public void stepOut(TaskExecutionId task) {
    runs.tell(task, new Command.StepOut(task));
  }

  @Override
  public void holdAll(WorkflowExecutionId rootId) {
    runs.tell(rootId, new Command.HoldAll());
  }

  @Override
  public Evaluation evaluate(TaskExecutionId task, String expression) {
    var position = runs.position(task);
    return evaluator.evaluate(position.tree(), position.task(), expression);
  }

  @Override
  public void setVariable(
      TaskExecutionId task, Scope.Kind scope, String name, @Nullable Object value) {
    runs.tell(task, new Command.SetVariable(task, scope, name, Values.freeze(value)));
  }
}
