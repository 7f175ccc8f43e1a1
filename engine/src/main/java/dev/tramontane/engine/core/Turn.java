package dev.tramontane.engine.core;

import dev.tramontane.engine.core.command.Moment;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.event.Fact;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.engine.core.state.Evolver;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.Ticks;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.core.view.Scopes;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision while it is being made: the state folded forward, the events so far, and the work
 * that these events call for. Lives for one call of {@link Decider#decide}.
 */
final class Turn {

  private final Moment moment;
  private final Library library;
  private final Expressions expressions;
  private final Limits limits;
  private final SplittableRandom random;
  private final List<Event> events = new ArrayList<>();
  private final Deque<Planned> agenda = new ArrayDeque<>();
  private final LoopGuard loopGuard = new LoopGuard();
  private final Map<String, WorkflowGraph> graphs = new HashMap<>();
  private ExecutionTree tree;
  private long tick;
  private long cause;

  private record Planned(Work work, long cause) {}

  Turn(ExecutionTree tree, Moment moment, Library library, Expressions expressions, Limits limits) {
    this.limits = limits;
    this.tree = tree;
    this.moment = moment;
    this.library = library;
    this.expressions = expressions;
    this.random = new SplittableRandom(moment.seed());
    this.tick = Math.max(tree.tick(), Ticks.ofMillis(moment.at().toEpochMilli()) - 1);
  }

  ExecutionTree tree() {
    return tree;
  }

  Library library() {
    return library;
  }

  LoopGuard loopGuard() {
    return loopGuard;
  }

  Limits limits() {
    return limits;
  }

  Instant at() {
    return moment.at();
  }

  Decision decision() {
    return new Decision(events, tree);
  }

  /** Makes it so. */
  void emit(Fact fact) {
    var event = new Event(moment.at(), cause, fact);
    events.add(event);
    tree = Evolver.evolve(tree, event);
  }

  /** The state as it would be after {@code fact}; it does not happen. */
  ExecutionTree imagine(Fact fact) {
    return Evolver.evolve(tree, new Event(moment.at(), cause, fact));
  }

  /** Leaves {@code work} for later in this decision; the newest event is its cause. */
  void plan(Work work) {
    agenda.addLast(new Planned(work, tree.position()));
  }

  /** The next piece of work, null if every branch waits for something outside. */
  @Nullable Work next() {
    var planned = agenda.pollFirst();
    if (planned == null) {
      return null;
    }
    cause = planned.cause();
    return planned.work();
  }

  WorkflowExecution workflow(WorkflowExecutionId id) {
    return tree.workflow(id);
  }

  TaskExecution task(TaskExecutionId id) {
    return tree.task(id);
  }

  WorkflowExecution workflowOf(TaskExecution task) {
    return tree.workflowOf(task);
  }

  /** The definition that an execution runs. */
  WorkflowGraph graph(WorkflowExecution workflow) {
    var ref = workflow.workflow();
    return graphs.computeIfAbsent(
        ref.definitionHash() + '/' + ref.name(),
        _ -> library.running(ref.definitionHash(), ref.name()));
  }

  TaskModel model(TaskExecution task) {
    return graph(workflowOf(task)).task(task.name());
  }

  Scopes scopes() {
    return scopes(tree);
  }

  Scopes scopes(ExecutionTree state) {
    return new Scopes(state, library, entropy());
  }

  Entropy entropy() {
    return new Entropy(moment.at(), random);
  }

  @Nullable Object evaluate(@Nullable Object template, EvaluationContext context) {
    return expressions.evaluate(template, context);
  }

  /**
   * Evaluates a template whose {@code $} is {@code root}, a value of any kind, and nothing else.
   */
  @Nullable Object evaluateOn(@Nullable Object template, @Nullable Object root) {
    var context =
        new EvaluationContext(
            root instanceof FrozenMap map ? map : Values.emptyMap(),
            WorkflowFunctions.none(),
            entropy());
    return expressions.evaluate(template, root, context);
  }

  FrozenMap evaluateMap(FrozenMap templates, EvaluationContext context) {
    return templates.isEmpty()
        ? templates
        : (FrozenMap) Objects.requireNonNull(evaluate(templates, context));
  }

  boolean isTrue(@Nullable Object condition, EvaluationContext context) {
    return PythonLike.isTrue(evaluate(condition, context));
  }

  TaskExecutionId newTaskId() {
    return new TaskExecutionId(newId());
  }

  ActionExecutionId newActionId() {
    return new ActionExecutionId(newId());
  }

  WorkflowExecutionId newWorkflowId() {
    return new WorkflowExecutionId(newId());
  }

  TimerId newTimerId() {
    return new TimerId(newId());
  }

  private UUID newId() {
    tick++;
    return Ticks.id(tick, random.nextLong());
  }
}
