package dev.tramontane.server.debug;

import dev.tramontane.dap.target.Branch;
import dev.tramontane.dap.target.BranchId;
import dev.tramontane.dap.target.DebugListener;
import dev.tramontane.dap.target.DebugTarget;
import dev.tramontane.dap.target.Evaluation;
import dev.tramontane.dap.target.Frame;
import dev.tramontane.dap.target.Launch;
import dev.tramontane.dap.target.RunId;
import dev.tramontane.dap.target.Scope;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The engine's debugger for one debug adapter. Safe for many threads. */
public final class EngineDebugTarget implements DebugTarget {

  private final Executions executions;
  private final Debugger debugger;
  private final SourceTexts sources;
  private final Map<RunId, WatchedRun> watched = new ConcurrentHashMap<>();

  public EngineDebugTarget(Executions executions, Debugger debugger, Definitions definitions) {
    this.executions = executions;
    this.debugger = debugger;
    sources = new SourceTexts(executions, definitions);
  }

  @Override
  public RunId start(Launch launch, DebugListener listener) {
    var mode = launch.stopOnEntry() ? DebugMode.STOP_ON_ENTRY : DebugMode.BREAKPOINTS;
    var request =
        new StartRequest(
            Optional.empty(),
            Optional.of(launch.workflow()),
            launch.namespace(),
            launch.input(),
            launch.params(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            mode);
    var root = Refusals.translated(() -> executions.start(request)).id();
    watch(root, listener);
    return new RunId(root.toString());
  }

  @Override
  public void attach(RunId run, DebugListener listener) {
    move(run, debugger::attach);
    watch(Refusals.translated(() -> rootOf(run)), listener);
  }

  private void watch(WorkflowExecutionId root, DebugListener listener) {
    watched.put(new RunId(root.toString()), WatchedRun.watch(executions, debugger, root, listener));
  }

  @Override
  public void detach(RunId run) {
    var known = watched.remove(run);
    if (known != null) {
      known.close();
    }
    move(run, debugger::detach);
  }

  @Override
  public void terminate(RunId run) {
    move(
        run,
        root ->
            executions.stop(
                root, ExecutionState.CANCELLED, Optional.of("Cancelled from the debugger")));
  }

  @Override
  public List<Branch> branches(RunId run) {
    return Refusals.translated(() -> debugger.branches(rootOf(run))).stream()
        .map(branch ->
            new Branch(
                new BranchId(branch.taskExecutionId().toString()),
                branch.label(),
                branch.hold().isPresent()))
        .toList();
  }

  @Override
  public List<Frame> frames(BranchId branch) {
    return Refusals.translated(() -> debugger.frames(taskOf(branch))).stream()
        .map(frame ->
            new Frame(
                new BranchId(frame.taskExecutionId().toString()),
                frame.taskName(),
                frame.workflowName(),
                frame.definitionHash(),
                frame.line()))
        .toList();
  }

  @Override
  public List<Scope> scopes(BranchId branch) {
    return Refusals.translated(() -> debugger.scopes(taskOf(branch))).stream()
        .map(scope ->
            new Scope(
                scope.kind().name(), scope.kind().label(), scope.variables(), scope.changeable()))
        .toList();
  }

  @Override
  public void resume(BranchId branch) {
    move(branch, debugger::resume);
  }

  @Override
  public void resumeAll(RunId run) {
    move(run, debugger::resumeAll);
  }

  @Override
  public void stepOver(BranchId branch) {
    move(branch, debugger::stepOver);
  }

  @Override
  public void stepInto(BranchId branch) {
    move(branch, debugger::stepInto);
  }

  @Override
  public void stepOut(BranchId branch) {
    move(branch, debugger::stepOut);
  }

  @Override
  public void holdAll(RunId run) {
    move(run, debugger::holdAll);
  }

  @Override
  public Evaluation evaluate(BranchId branch, String expression) {
    return switch (Refusals.translated(() -> debugger.evaluate(taskOf(branch), expression))) {
      case dev.tramontane.engine.debug.Evaluation.Value(var value) -> new Evaluation.Value(value);
      case dev.tramontane.engine.debug.Evaluation.Failed(_, var message, _) ->
          new Evaluation.Failed(message);
    };
  }

  @Override
  public void setVariable(BranchId branch, String scope, String name, @Nullable Object value) {
    var kind =
        Arrays.stream(dev.tramontane.engine.debug.Scope.Kind.values())
            .filter(each -> each.name().equals(scope))
            .findFirst()
            .orElseThrow(() -> Refusals.because("There is no scope " + scope));
    move(branch, task -> debugger.setVariable(task, kind, name, value));
  }

  @Override
  public void setBreakpoint(String workflow, String task, Optional<String> condition) {
    Refusals.translated(
        () -> debugger.setBreakpoint("", workflow, task, StopPhase.TASK_ENTER, condition, true));
  }

  @Override
  public void removeBreakpoint(String workflow, String task) {
    debugger.breakpoints().stream()
        .filter(breakpoint ->
            breakpoint.namespace().isEmpty()
                && breakpoint.workflow().equals(workflow)
                && breakpoint.task().equals(task)
                && breakpoint.phase() == StopPhase.TASK_ENTER)
        .forEach(breakpoint -> debugger.removeBreakpoint(breakpoint.id()));
  }

  @Override
  public Optional<String> definitionText(String definition) {
    return sources.running(definition);
  }

  @Override
  public Optional<String> sourceText(String pathOrName) {
    return sources.stored(pathOrName);
  }

  private static void move(RunId run, Consumer<WorkflowExecutionId> move) {
    Refusals.translated(() -> {
      move.accept(rootOf(run));
      return run;
    });
  }

  private static void move(BranchId branch, Consumer<TaskExecutionId> move) {
    Refusals.translated(() -> {
      move.accept(taskOf(branch));
      return branch;
    });
  }

  private static WorkflowExecutionId rootOf(RunId run) {
    return WorkflowExecutionId.of(run.value());
  }

  private static TaskExecutionId taskOf(BranchId branch) {
    return TaskExecutionId.of(branch.value());
  }
}
