package dev.tramontane.engine.core;

import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.action.ActionRunner;
import dev.tramontane.engine.action.ActionSite;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.command.Command.CompleteAction;
import dev.tramontane.engine.core.command.Command.FireTimer;
import dev.tramontane.engine.core.command.Command.StartWorkflow;
import dev.tramontane.engine.core.command.Moment;
import dev.tramontane.engine.core.effect.Effect;
import dev.tramontane.engine.core.effect.Effect.CancelTimer;
import dev.tramontane.engine.core.effect.Effect.RunAction;
import dev.tramontane.engine.core.effect.Effect.StartTimer;
import dev.tramontane.engine.core.effect.Effects;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Runs one execution tree in memory: a virtual clock, timers, and the standard actions carried out
 * at once. Asynchronous actions wait for {@link #complete}.
 */
public final class CoreHarness {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Decider decider;
  private final MemoryLibrary library;
  private final ActionRunner runner;
  private final List<Event> journal = new ArrayList<>();
  private final Map<TimerId, Instant> timers = new TreeMap<>();
  private final Deque<RunAction> actions = new ArrayDeque<>();
  private final List<Delayed> delayed = new ArrayList<>();
  private ExecutionTree tree = ExecutionTree.EMPTY;
  private Instant now = START;
  private long seed = 1;

  private record Delayed(Instant due, RunAction action) {}

  public CoreHarness(MemoryLibrary library, Limits limits) {
    this.library = library;
    this.decider = new Decider(TestExpressions.INSTANCE, limits);
    this.runner = new ActionRunner(library.registry());
  }

  /** A harness for the workflows of one text. */
  public static CoreHarness of(String text) {
    var library = new MemoryLibrary();
    library.save(text);
    return new CoreHarness(library, Limits.NONE);
  }

  public MemoryLibrary library() {
    return library;
  }

  public ExecutionTree tree() {
    return tree;
  }

  public List<Event> journal() {
    return List.copyOf(journal);
  }

  public Instant now() {
    return now;
  }

  /** Starts a workflow without input and runs it as far as it goes without time passing. */
  public CoreHarness start(String workflow) {
    return start(workflow, Map.of(), Map.of());
  }

  public CoreHarness start(String workflow, Map<String, ?> input, Map<String, ?> params) {
    return send(startCommand(workflow, input, params, Optional.empty(), false));
  }

  /** Starts a workflow under the debugger. */
  public CoreHarness debug(String workflow, boolean stopOnEntry, Breakpoint... breakpoints) {
    return send(
        startCommand(workflow, Map.of(), Map.of(), Optional.of(List.of(breakpoints)), stopOnEntry));
  }

  private static StartWorkflow startCommand(
      String workflow,
      Map<String, ?> input,
      Map<String, ?> params,
      Optional<List<Breakpoint>> debug,
      boolean stopOnEntry) {
    return new StartWorkflow(
        new WorkflowExecutionId(new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0001L)),
        workflow,
        params.get("namespace") instanceof String namespace ? namespace : "",
        Values.freezeMap(input),
        Values.freezeMap(params),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        debug,
        stopOnEntry);
  }

  /** Sends a command, then carries out what takes no time. */
  public CoreHarness send(Command command) {
    decide(command);
    settle();
    return this;
  }

  /** Sends a command and leaves the actions alone. */
  public List<Event> decide(Command command) {
    var decision = decider.decide(tree, command, new Moment(now, seed++), library);
    tree = decision.tree();
    journal.addAll(decision.events());
    Effects.of(decision.events(), tree).forEach(this::take);
    return decision.events();
  }

  private void take(Effect effect) {
    switch (effect) {
      case RunAction action -> actions.addLast(action);
      case StartTimer timer -> timers.put(timer.id(), timer.due());
      case CancelTimer timer -> timers.remove(timer.id());
    }
  }

  private void settle() {
    while (!actions.isEmpty()) {
      var action = actions.removeFirst();
      long delay = delayOf(action);
      if (delay > 0) {
        delayed.add(new Delayed(now.plusSeconds(delay), action));
      } else if (!action.asynchronous()) {
        run(action);
      }
    }
  }

  private static long delayOf(RunAction action) {
    var key =
        switch (action.name()) {
          case "std.sleep" -> "seconds";
          case "std.echo" -> "delay";
          default -> "";
        };
    return action.input().get(key) instanceof Number number
        ? (long) Math.ceil(number.doubleValue())
        : 0;
  }

  private void run(RunAction action) {
    var input = action.input().without("delay");
    if (action.name().equals("std.sleep")) {
      input = input.with("seconds", 0L);
    }
    report(action, result(action, input));
  }

  private ActionResult result(RunAction action, FrozenMap input) {
    var context =
        new ActionSite(
            Optional.of(action.id()), Optional.empty(), Optional.empty(), Optional.empty());
    try {
      return runner.run(action.name(), new ActionInvocation(input, context));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected nobody to interrupt a test", e);
    }
  }

  private void report(RunAction action, ActionResult result) {
    if (!tree.action(action.id()).isCompleted()) {
      decide(new CompleteAction(action.id(), result));
    }
  }

  /** Completes the oldest running action of a task. */
  public CoreHarness complete(String task, ActionResult result) {
    var action =
        runningActions(task).stream()
            .findFirst()
            .orElseThrow(() -> new AssertionError("No running action of task " + task));
    return send(new CompleteAction(action.id(), result));
  }

  public List<ActionExecution> runningActions(String task) {
    return tree.actions().values().stream()
        .filter(action -> !action.isCompleted())
        .filter(action -> tree.task(action.taskId()).name().equals(task))
        .sorted(Comparator.comparing(ActionExecution::id))
        .toList();
  }

  /** Lets time pass until {@code done}, or until nothing is due within the limit. */
  public CoreHarness passUntil(long seconds, Predicate<ExecutionTree> done) {
    var end = now.plusSeconds(seconds);
    while (!done.test(tree)) {
      var due = nextDue();
      if (due.isEmpty() || due.get().isAfter(end)) {
        now = end;
        return this;
      }
      now = due.get().isAfter(now) ? due.get() : now;
      fireDue();
    }
    return this;
  }

  /** Lets time pass. */
  public CoreHarness pass(long seconds) {
    return passUntil(seconds, _ -> false);
  }

  /** Lets as much time pass as it takes. */
  public CoreHarness passAll() {
    return passUntil(1_000_000, _ -> nextDue().isEmpty());
  }

  private Optional<Instant> nextDue() {
    var due = new ArrayList<>(timers.values());
    delayed.forEach(each -> due.add(each.due()));
    return due.stream().min(Comparator.naturalOrder());
  }

  private void fireDue() {
    for (var id : List.copyOf(timers.keySet())) {
      var due = timers.get(id);
      if (due != null && !due.isAfter(now)) {
        timers.remove(id);
        send(new FireTimer(id));
      }
    }
    for (var each : List.copyOf(delayed)) {
      if (!each.due().isAfter(now)) {
        delayed.remove(each);
        run(each.action());
        settle();
      }
    }
  }

  public WorkflowExecution root() {
    return tree.root();
  }

  /** The newest task execution of a name anywhere in the tree. */
  public TaskExecution task(String name) {
    return tasks(name).stream()
        .reduce((_, last) -> last)
        .orElseThrow(() -> new AssertionError("No task execution of " + name));
  }

  /** All task executions of a name, oldest first. */
  public List<TaskExecution> tasks(String name) {
    return tree.tasks().values().stream()
        .filter(task -> task.name().equals(name))
        .sorted(Comparator.comparing(TaskExecution::id))
        .toList();
  }

  public ExecutionState state(String task) {
    return task(task).state();
  }
}
