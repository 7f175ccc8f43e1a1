package dev.tramontane.dap;

import dev.tramontane.dap.target.Branch;
import dev.tramontane.dap.target.BranchId;
import dev.tramontane.dap.target.DebugListener;
import dev.tramontane.dap.target.DebugTarget;
import dev.tramontane.dap.target.Evaluation;
import dev.tramontane.dap.target.Frame;
import dev.tramontane.dap.target.Launch;
import dev.tramontane.dap.target.RunId;
import dev.tramontane.dap.target.Scope;
import dev.tramontane.dap.target.TargetException;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A debugger of one run with one branch, which is held from the start and ends when resumed. */
final class ScriptedTarget implements DebugTarget {

  static final BranchId BRANCH = new BranchId("task-1");
  static final String TEXT =
      """
      version: '2.0'
      flow:
        tasks:
          first:
            action: std.noop
            on-success: second
          second:
            action: std.echo output=1
      """;

  final List<String> calls = new CopyOnWriteArrayList<>();
  final Map<String, Optional<String>> breakpoints = new ConcurrentHashMap<>();
  private volatile Optional<DebugListener> listener = Optional.empty();
  private volatile FrozenMap context =
      Values.freezeMap(
          Map.of(
              "items", IntStream.range(0, 1000).boxed().toList(),
              "deep", Map.of("list", List.of(1, 2), "name", "x")));

  @Override
  public RunId start(Launch launch, DebugListener told) {
    if (launch.workflow().equals("broken")) {
      throw new IllegalStateException("a bug");
    }
    if (!launch.workflow().equals("flow")) {
      throw new TargetException(
          "Workflow not found [workflow_identifier=%s]".formatted(launch.workflow()));
    }
    calls.add("start " + launch.input());
    return hold(told);
  }

  @Override
  public void attach(RunId run, DebugListener told) {
    calls.add("attach " + run.value());
    hold(told);
  }

  private RunId hold(DebugListener told) {
    listener = Optional.of(told);
    told.branchStarted(BRANCH);
    told.stopped(BRANCH, "breakpoint", "");
    return new RunId("run-1");
  }

  @Override
  public void detach(RunId run) {
    calls.add("detach");
  }

  @Override
  public void terminate(RunId run) {
    calls.add("terminate");
    listener.orElseThrow().ended(false);
  }

  @Override
  public List<Branch> branches(RunId run) {
    return List.of(new Branch(BRANCH, "flow ▸ second", true));
  }

  @Override
  public List<Frame> frames(BranchId branch) {
    return List.of(
        new Frame(branch, "second", "flow", "hash-1", 6),
        new Frame(new BranchId("task-0"), "call", "outer", "hash-2", 4));
  }

  @Override
  public List<Scope> scopes(BranchId branch) {
    return List.of(new Scope("context", "Context", context, true));
  }

  @Override
  public void resume(BranchId branch) {
    calls.add("resume");
  }

  @Override
  public void resumeAll(RunId run) {
    calls.add("resumeAll");
    var told = listener.orElseThrow();
    told.continued(BRANCH);
    told.branchEnded(BRANCH);
    told.ended(true);
  }

  @Override
  public void stepOver(BranchId branch) {
    calls.add("stepOver " + branch.value());
    listener.orElseThrow().stopped(BRANCH, "step", "");
  }

  @Override
  public void stepInto(BranchId branch) {
    calls.add("stepInto");
  }

  @Override
  public void stepOut(BranchId branch) {
    calls.add("stepOut");
  }

  @Override
  public void holdAll(RunId run) {
    calls.add("holdAll");
  }

  @Override
  public Evaluation evaluate(BranchId branch, String expression) {
    return expression.equals("<% $.deep %>")
        ? new Evaluation.Value(context.get("deep"))
        : new Evaluation.Failed("Can not evaluate: " + expression);
  }

  @Override
  public void setVariable(BranchId branch, String scope, String name, @Nullable Object value) {
    calls.add("set %s.%s=%s".formatted(scope, name, value));
    context = context.with(name, value);
  }

  @Override
  public void setBreakpoint(String workflow, String task, Optional<String> condition) {
    if (condition.filter("<% $. %>"::equals).isPresent()) {
      throw new TargetException("The condition is wrong at column 6 (yaql-syntax)");
    }
    breakpoints.put(workflow + "." + task, condition);
  }

  @Override
  public void removeBreakpoint(String workflow, String task) {
    breakpoints.remove(workflow + "." + task);
  }

  @Override
  public Optional<String> definitionText(String definition) {
    return definition.equals("hash-2") ? Optional.of("the text of outer") : Optional.empty();
  }

  @Override
  public Optional<String> sourceText(String pathOrName) {
    return pathOrName.equals("/flow.yaml") ? Optional.of(TEXT) : Optional.empty();
  }
}
